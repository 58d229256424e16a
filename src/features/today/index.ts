export { postDigests } from './digest'
export { todayRoutes } from './routes'
