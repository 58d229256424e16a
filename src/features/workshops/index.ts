export { hasDemoWorkshop, keepDemoWorkshop, type DemoWorkshop } from './keep-demo'
export { workshopRoutes } from './routes'
export { sweepWorkshops } from './sweep'
export { workshopAccess, workshopRoles, mayInWorkshop } from './who-may'
