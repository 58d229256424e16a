export { committeeRoutes } from './routes'
