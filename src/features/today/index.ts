export { todayRoutes } from './routes'
