export { decisionRoutes } from './routes'
export { eraseFromDecisions } from './erase'
