export { hasDemoWorkshop, keepDemoWorkshop, type DemoWorkshop } from './keep-demo'
export { workshopRoutes } from './routes'
export { sweepWorkshops } from './sweep'
export { workshopAccess, workshopPermissions, workshopRoles, mayInWorkshop } from './who-may'
