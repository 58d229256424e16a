export { commentRoutes } from './routes'
export { eraseComments } from './add-comment'
export { commentsAbout, commentsOf, openComments, type Comment } from './pages'
