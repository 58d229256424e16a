/** The SQL of what schools answered in the survey. An answer is read and written whole. */
import type { Db } from '../../db/open'
import type { SurveyAnswer } from '../../engine/project/survey-answer'

export function surveyQueries(db: Db) {
  return {
    /** Every answer, in the order in which they came. */
    surveyAnswers: (project: string): Promise<SurveyAnswer[]> =>
      db('surveyAnswers')
        .where({ project })
        .orderBy('position')
        .pluck('answer')
        .then((rows: string[]) => rows.map((row) => JSON.parse(row) as SurveyAnswer)),

    /** Adds an answer. False where one with its id is there: the same form sent twice is one answer. */
    async addSurveyAnswer(project: string, answer: SurveyAnswer): Promise<boolean> {
      const { id } = answer
      const [end] = (await db('surveyAnswers').where({ project }).max({ last: 'position' })) as {
        last: number | null
      }[]
      const there = await db('surveyAnswers').where({ project, id }).first('id')
      if (there !== undefined) return false
      const position = Number(end?.last ?? 0) + 1
      const row = { project, id, position, answer: JSON.stringify(answer) }
      await db('surveyAnswers').insert(row).onConflict(['project', 'id']).ignore()
      return true
    },

    async putSurveyAnswer(project: string, answer: SurveyAnswer): Promise<void> {
      const { id } = answer
      await db('surveyAnswers')
        .where({ project, id })
        .update({ answer: JSON.stringify(answer) })
    },

    async removeSurveyAnswer(project: string, id: string): Promise<void> {
      await db('surveyAnswers').where({ project, id }).delete()
    },
  }
}
