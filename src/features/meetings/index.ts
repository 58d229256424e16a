export { carryOut } from './carry-out'
export { meetingRoutes } from './routes'
export { settleResolution } from './settle-resolution'
export { meetingsWaiting } from './waiting'
