export { ballotBox, chosen, marksOf, meetingBallot, tally, type BallotOf } from './ballot-box'
export { electionRoutes } from './routes'
export { settleElections } from './settle'
export { electionsWaiting } from './waiting'
