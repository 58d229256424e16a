export { registerRoutes } from './routes'
export { writeEntries } from './add-entries'
export { dayAsked } from './file-routes'
export { booksWaiting } from './waiting'
