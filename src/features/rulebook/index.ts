export { rulebookRoutes } from './routes'
export { rulesWaiting } from './waiting'
