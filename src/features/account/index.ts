export { accountRoutes } from './routes'
export { accountStore, type SeatRole, type SeatRow } from './store'
export { newJoinLink, newSeatLink } from './keys'
export { hashed, newId } from './tokens'
