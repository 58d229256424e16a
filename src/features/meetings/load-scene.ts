import type { Deps } from '../../deps'
import { projectStore } from '../projects'
import { missingMeeting, sceneOf, type Scene } from './change-meeting'

/** Loads a meeting with everything that decides what may happen in it. */
export async function loadScene({ db, library, now }: Deps, project: string, id: string): Promise<Scene> {
  const loaded = await projectStore(db).load(project)
  const meeting = loaded.meetings?.find((one) => one.id === id)
  if (!meeting) throw missingMeeting()
  return sceneOf(loaded, meeting, library, now())
}
