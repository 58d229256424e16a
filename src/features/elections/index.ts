export { ballotBox, chosen, marksOf, meetingBallot, tally, type BallotOf } from './ballot-box'
