export { interviewRoutes } from './routes'
export { readAnswer, typedAnswer } from './read-answer'
