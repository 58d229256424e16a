export { commentRoutes } from './routes'
export { commentsAbout, type Comment } from './pages'
