export { rulesInForce, rulesWith } from './draft'
export { rulebookRoutes } from './routes'
export { rulesWaiting } from './waiting'
export { fileOfRules } from './store'
