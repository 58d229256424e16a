export { interviewRoutes } from './routes'
