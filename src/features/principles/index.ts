export { principlesRoutes } from './routes'
export { principlesWaiting } from './waiting'
