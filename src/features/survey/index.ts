export { surveyRoutes } from './routes'
export { expectedDemand } from './demand'
export { sweepAnswers } from './keep-answer'
