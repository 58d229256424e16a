export { offerRoutes } from './routes'
