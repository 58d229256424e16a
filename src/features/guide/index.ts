export { guideRoutes } from './routes'
