export { decisionRoutes } from './routes'
