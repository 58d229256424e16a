export { registerRoutes } from './routes'
export { writeEntries } from './add-entries'
