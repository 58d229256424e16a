import type { Response, Router } from 'express'
import type { Deps } from '../../deps'
import type { BallotElection, ElectionResult } from '../../engine/project/ballot-election'
import { slug } from '../../lib/names'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { manyOf, plainFields, summary, type FieldErrors, type Typed } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { sendTables } from '../../web/table-files'
import { ballotBox } from './ballot-box'
import { projectStore } from '../projects'
import { electionBallot, electionIn, type ElectionScene } from './change-election'
import { readRanks, readTicks } from './forms'
import { electionTitle, receiptWords } from './pages'
import { loadElection } from './load-election'
import { castVote, mayVote } from './vote'

/** The ballot paper, the vote, and the papers once they are published. */
export function voteRoutes(router: Router, deps: Deps): void {
  const { db, ballotKey, now } = deps
  const on = { db, ballotKey }

  const show = async (
    res: Response,
    scene: ElectionScene,
    given: { typed: Typed; fieldErrors: FieldErrors },
  ): Promise<void> => {
    const { id, seat } = projectOf(res)
    const { election, candidates, phase } = scene
    const own = seat?.founder
    const of = electionBallot(id, election.id)
    render(res, 'elections/vote', {
      title: 'Your ballot paper',
      section: electionTitle(election),
      backLink: href(paths.memberElection, { project: id, election: election.id }),
      election,
      candidates: candidates.map((one) => ({
        value: one.id,
        text: one.legalName,
        statement: election.nominations.find(({ founder }) => founder === one.id)?.statement,
      })),
      isOpen: phase === 'voting',
      known: own !== undefined,
      canVote: own !== undefined && mayVote(scene, own),
      voted: own !== undefined && (await ballotBox(db, ballotKey).hasVoted(of, own)),
      ...given,
      errors: summary(given.fieldErrors),
    })
  }

  router.get(paths.electionVote, async (req, res) => {
    const scene = await loadElection(deps, projectOf(res).id, req.params.election)
    await show(res, scene, { typed: {}, fieldErrors: {} })
  })

  router.post(paths.electionVote, async (req, res) => {
    const { id, seat } = projectOf(res)
    const typed = plainFields(req.body)
    const { election } = req.params
    const receipt = await castVote(on, doingOf(res, now), election, {
      voter: seat?.founder ?? '',
      read: (at, candidates) => {
        const paper = readPaper(at, candidates, typed, () => '')
        return 'marks' in paper ? paper.marks : undefined
      },
    })
    if (receipt === undefined) {
      const scene = await loadElection(deps, id, election)
      const ids = scene.candidates.map((one) => one.id)
      const paper = readPaper(scene.election, ids, typed, scene.nameOf)
      await show(res, scene, { typed, fieldErrors: 'errors' in paper ? paper.errors : {} })
      return
    }
    const held = electionIn({ elections: await projectStore(db).elections(id) }, election)
    // Answered here and not by a redirect: the number of the paper is to be in no address, cookie or session.
    render(res, 'elections/voted', {
      title: 'Your vote is counted',
      section: electionTitle(held),
      back: href(paths.memberElection, { project: id, election }),
      receipt: held.papersPublished ? receiptWords(receipt) : undefined,
    })
  })

  router.get(paths.electionPapers, async (req, res) => {
    const { election, format } = req.params
    const scene = await loadElection(deps, projectOf(res).id, election)
    const published = scene.election.result?.published
    if (!published) {
      throw new Expected(
        'missing',
        'The papers of this election are not published',
        'They are shown after the count, where the election said so when it was called.',
      )
    }
    const name = `ballot-papers-${slug(electionTitle(scene.election))}`
    if (format === 'blt')
      res.attachment(`${name}.blt`).type('text/plain; charset=utf-8').send(bltText(scene, published))
    else await sendTables(res, { name, format, tables: [papersTable(scene, published)] })
  })
}

/** What a person wrote on their paper, or what is wrong with it by field. */
function readPaper(
  election: BallotElection,
  candidates: readonly string[],
  typed: Typed,
  nameOf: (founder: string) => string,
): { marks: number[] } | { errors: FieldErrors } {
  if (election.way === 'transferable') return readRanks(typed, candidates, nameOf)
  const read = readTicks(manyOf(typed['choice']), election, candidates)
  return 'fault' in read ? { errors: { choice: read.fault } } : read
}

type Published = NonNullable<ElectionResult['published']>

function papersTable({ election, nameOf }: ElectionScene, published: Published) {
  const most = Math.max(1, ...published.map(({ choices }) => choices.length))
  const ranked = election.way === 'transferable'
  return {
    name: 'Ballot papers',
    columns: [
      { heading: 'Number of the paper', width: 22 },
      ...Array.from({ length: most }, (_, index) => ({
        heading: ranked ? `Choice ${index + 1}` : `Name ${index + 1}`,
        width: 30,
      })),
    ],
    rows: published.map(({ receipt, choices }) => [
      receiptWords(receipt),
      ...Array.from({ length: most }, (_, index) =>
        choices[index] === undefined ? '' : nameOf(choices[index]),
      ),
    ]),
  }
}

/** The papers as programs that count elections read them: the BLT format. */
function bltText({ election, candidates, nameOf }: ElectionScene, published: Published): string {
  const ids = candidates.map((one) => one.id)
  const gone = (election.result?.gone ?? []).map((one) => `-${ids.indexOf(one) + 1}`)
  const quoted = (text: string): string => `"${text.replaceAll('"', '”')}"`
  return [
    `${ids.length} ${election.places}`,
    ...(gone.length > 0 ? [gone.join(' ')] : []),
    ...published.map(({ choices }) => ['1', ...choices.map((one) => ids.indexOf(one) + 1), '0'].join(' ')),
    '0',
    ...ids.map((one) => quoted(nameOf(one))),
    quoted(electionTitle(election)),
    '',
  ].join('\n')
}
