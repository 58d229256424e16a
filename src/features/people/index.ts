export { peopleRoutes } from './routes'
export { standingLabels, standingOf } from './pages'
