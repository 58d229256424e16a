export { shareRoutes } from './routes'
export { sharesWaiting } from './waiting'
