export { showcaseRoutes } from './routes'
export { filterCoops, listedCoops, type ListedCoop, type ListedFilter, type ListedService } from './listed'
export { sweepEnquiries } from './keep-enquiry'
