export { principlesRoutes } from './routes'
