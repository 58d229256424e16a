/** The verbs about answers to the survey. */
import type { Db } from '../../db/open'
import type { School } from '../../engine/project/school'
import type { SurveyAnswer } from '../../engine/project/survey-answer'
import { addMonths, londonDate } from '../../lib/dates'
import { Expected } from '../../lib/expected'
import { changeProject, projectStore, type Doing, type ProjectStore } from '../projects'
import { addAgreedContact, addNamedSchool, findSchool } from '../schools'

const mostAnswers = 5000

/**
 * Keeps an answer. Where its school is in the list of the group, the two are put together, and the person who agreed
 * becomes a contact there. The same answer sent twice is kept once.
 */
export function keepAnswer(db: Db, doing: Doing, answer: SurveyAnswer): Promise<void> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    if ((await store.surveyAnswers(project)).length >= mostAnswers)
      throw new Expected(
        'too-large',
        'This survey is full',
        'Ask the group that gave you the link to make room.',
      )
    const school = findSchool(await store.schools(project), answer.school)
    const kept = school ? await joined(store, project, answer, school) : answer
    const added = await store.addSurveyAnswer(project, kept)
    const what = answer.how === 'web' ? 'a school answered the survey' : 'typed in an answer to the survey'
    return { deed: added ? { what, about: `survey:${answer.id}` } : undefined, result: undefined }
  })
}

/**
 * Puts an answer together with a school of the list, or with a new one of its name.
 * @param named the name or number of a school in the list; empty to add a new one
 * @throws Expected where there is no such school
 */
export function joinAnswer(db: Db, doing: Doing, of: { answer: string; named: string }): Promise<string> {
  const { project } = doing
  return changeProject(db, doing, async (store) => {
    const answer = await answerThere(store, project, of.answer)
    const schools = await store.schools(project)
    const found = of.named === '' ? undefined : findSchool(schools, of.named)
    if (of.named !== '' && !found)
      throw new Expected(
        'missing',
        'We cannot find that school in your list',
        'Type its whole name or its number as it is in the list, or leave the field empty to add it.',
      )
    const school = found ?? (await addNamedSchool(store, project, answer.school))
    await store.putSurveyAnswer(project, await joined(store, project, answer, school))
    return {
      deed: { what: 'put an answer together with a school', about: `survey:${answer.id}` },
      result: school.id,
    }
  })
}

/** The answer with its school; the person in it moves to the school, so that they are kept in one place. */
async function joined(
  store: ProjectStore,
  project: string,
  answer: SurveyAnswer,
  school: School,
): Promise<SurveyAnswer> {
  const { contact, ...rest } = answer
  if (contact) await addAgreedContact(store, project, school, contact)
  return { ...rest, listed: school.id }
}

export function removeAnswer(db: Db, doing: Doing, id: string): Promise<void> {
  return changeProject(db, doing, async (store) => {
    await store.removeSurveyAnswer(doing.project, id)
    return { deed: { what: 'removed an answer to the survey', about: `survey:${id}` }, result: undefined }
  })
}

/** @throws Expected where there is none */
export async function answerThere(
  store: Pick<ProjectStore, 'surveyAnswers'>,
  project: string,
  id: string,
): Promise<SurveyAnswer> {
  const answer = (await store.surveyAnswers(project)).find((one) => one.id === id)
  if (!answer) throw new Expected('missing', 'We cannot find this answer', 'Go back to the list of answers.')
  return answer
}

/** Takes people out of answers whose agreement is older than the months that its words say. Safe to run twice. */
export async function sweepAnswers(db: Db, at: { now: Date; monthsKept: number }): Promise<number> {
  const oldest = addMonths(londonDate(at.now), -at.monthsKept)
  let swept = 0
  for (const { id: project } of await projectStore(db).all()) {
    const answers = await projectStore(db).surveyAnswers(project)
    for (const { contact, ...rest } of answers) {
      if (!contact || contact.consent.on >= oldest) continue
      await changeProject(db, { project, seat: null, now: at.now }, async (store) => {
        await store.putSurveyAnswer(project, rest)
        const what = 'took out a person whose agreement had run out'
        return { deed: { what, about: `survey:${rest.id}` }, result: undefined }
      })
      swept++
    }
  }
  return swept
}
