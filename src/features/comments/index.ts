export { commentRoutes } from './routes'
export { eraseComments } from './add-comment'
export { commentsAbout, commentsOf, openComments } from './pages'
