export { rulebookRoutes } from './routes'
