export { projectStore, type ProjectHead } from './store'
export { keepProjectWhole } from './start-project'
export { knownThings, projectRoutes } from './routes'
export { gapLink } from './mend-links'
