/** What elections over days ask of people: to answer a nomination, to vote, to draw a lot. */
import type { BallotElection } from '../../engine/project/ballot-election'
import { dayOf, momentOf, phaseOf, rollOf } from '../../engine/project/ballot-election-rules'
import { registerAt } from '../../engine/project/ledger'
import type { Waiting } from '../../engine/project/waiting'
import { href, paths } from '../../web/paths'
import type { Permission } from '../../web/who-may'
import type { WaitingIn, WaitingSource } from '../projects'
import { marksOf } from './ballot-box'
import { electionBallot } from './change-election'
import { electionTitle } from './pages'

type Waits = Waiting<Permission>

export const electionsWaiting: WaitingSource = async (on) => {
  const waiting: Waits[] = []
  for (const election of on.project.elections ?? []) waiting.push(...(await waitsOf(on, election)))
  return waiting
}

async function waitsOf(on: WaitingIn, election: BallotElection): Promise<Waits[]> {
  const { id, deps, project, today } = on
  const title = electionTitle(election)
  const link = href(paths.memberElection, { project: id, election: election.id })
  const key = (what: string) => `election:${election.id}:${what}`
  const { memberOf } = registerAt(project.ledger, today)
  switch (phaseOf(election, momentOf(deps.now()))) {
    case 'nominations': {
      const asked = election.nominations.filter((one) => one.answer === undefined).map((one) => one.founder)
      return [
        {
          key: key('answer'),
          words: `Say whether you stand in the election: ${title}`,
          link,
          by: election.nominationsClose,
          for: { founders: asked },
        },
        {
          key: key('name'),
          words: `Name candidates for the election: ${title}`,
          link,
          by: election.nominationsClose,
          for: { founders: [...memberOf.keys()] },
          coming: true,
        },
      ]
    }
    case 'voting': {
      const voted = new Set(await marksOf(deps.db).voters(electionBallot(id, election.id)))
      const roll = rollOf(election, project.ledger, today)
      return [
        {
          key: key('vote'),
          words: `Vote in secret: ${title}`,
          link: href(paths.electionVote, { project: id, election: election.id }),
          by: dayOf(election.closes),
          for: { founders: roll.filter((one) => memberOf.has(one) && !voted.has(one)) },
        },
      ]
    }
    case 'tied':
      return [
        { key: key('lot'), words: `Draw lots in the election: ${title}`, link, for: { may: 'register' } },
      ]
    default:
      return []
  }
}
