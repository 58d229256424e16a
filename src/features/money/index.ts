export { moneyRoutes } from './routes'
export { quickPrice, type QuickInputs } from '../../engine/money/price'
