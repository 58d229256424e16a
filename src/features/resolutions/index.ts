export { dueRoutes, resolutionRoutes } from './routes'
export { settleAll } from './settle-due'
export { resolutionsWaiting } from './waiting'
