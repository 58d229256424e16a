export { registerRoutes } from './routes'
