export { joinRoutes } from './own-routes'
export { standingLabels, standingOf } from './pages'
export { peopleRoutes } from './routes'
export { detailsWaiting } from './waiting'
