export { meetingRoutes } from './routes'
export { meetingsWaiting } from './waiting'
