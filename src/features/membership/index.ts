export { dueMemberships, membershipRoutes } from './routes'
export { endDueMemberships } from './end-due'
export { sweepApplications } from './sweep-applications'
export { membershipWaiting } from './waiting'
