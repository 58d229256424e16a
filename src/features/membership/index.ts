export { membershipRoutes } from './routes'
export { endDueIn, endDueMemberships } from './end-due'
export { sweepApplications } from './sweep-applications'
export { membershipWaiting } from './waiting'
