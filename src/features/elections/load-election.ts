import type { Deps } from '../../deps'
import { projectStore } from '../projects'
import { electionIn, sceneOf, type ElectionScene } from './change-election'

/** An election as it stands now, for a page. */
export async function loadElection(
  { db, library, now }: Pick<Deps, 'db' | 'library' | 'now'>,
  project: string,
  election: string,
): Promise<ElectionScene> {
  const whole = await projectStore(db).load(project)
  return sceneOf(whole, electionIn(whole, election), library, now())
}
