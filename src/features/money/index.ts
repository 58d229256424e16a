export { moneyRoutes } from './routes'
