export { showcaseRoutes } from './routes'
export { filterCoops, listedCoops, type ListedCoop, type ListedFilter } from './listed'
export { sweepEnquiries } from './keep-enquiry'
