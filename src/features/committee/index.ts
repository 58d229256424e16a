export { committeeRoutes } from './routes'
export { committeeWaiting } from './waiting'
