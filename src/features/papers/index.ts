export { paperRoutes } from './routes'
export { changesPage } from './pages'
