export { meetingRoutes } from './routes'
