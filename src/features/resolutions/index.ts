export { resolutionRoutes } from './routes'
export { settleAll, settleDue } from './settle-due'
export { resolutionsWaiting } from './waiting'
