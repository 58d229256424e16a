export { yearRoutes } from './routes'
export { yearWaiting } from './waiting'
