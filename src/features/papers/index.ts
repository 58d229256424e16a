export { paperRoutes } from './routes'
