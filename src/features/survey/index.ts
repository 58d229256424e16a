export { surveyRoutes } from './routes'
export { expectedDemand, type ServiceDemand, type Weights } from './demand'
export { sweepAnswers } from './keep-answer'
