import { Router } from 'express'
import Joi from 'joi'
import type { Deps } from '../../deps'
import { clauseOfKey } from '../../engine/clauses/own-wording'
import { paragraph } from '../../engine/project/fields'
import { Expected } from '../../lib/expected'
import { doingOf, projectOf } from '../../web/access'
import { formAgain, readForm } from '../../web/forms'
import { href, paths } from '../../web/paths'
import { render } from '../../web/render'
import { addComment, settleComment } from './add-comment'
import { commentsAbout } from './pages'
import { commentStore } from './store'

const commentForm = Joi.object<{ words: string }>({
  words: paragraph('Comment', 2000)
    .required()
    .messages({ 'any.required': 'Write your comment first.', 'string.empty': 'Write your comment first.' }),
})

/** Comments on a question, a clause or a proposal: a page of their own for each, also shown under what they are about. */
export function commentRoutes({ db, library, now }: Deps): Router {
  const router = Router()

  /** What a comment can be about, with its name and its page. */
  const subject = async (project: string, about: string): Promise<{ name: string; back: string }> => {
    const [kind, id = ''] = about.split(/:(.*)/s)
    const question = kind === 'question' && library.questions.find((one) => one.id === id)
    if (question) return { name: question.heading, back: href(paths.question, { project, question: id }) }
    const title = kind === 'proposal' && (await commentStore(db).proposalTitle(project, id))
    if (typeof title === 'string')
      return { name: title, back: href(paths.proposal, { project, proposal: id }) }
    const found = kind === 'clause' ? clauseOfKey(library, id) : undefined
    if (!found) throw new Expected('missing', 'We cannot find what this is about', 'Go back to your journey.')
    const { template, clause } = found
    const section = template.sections.find((one) => one.clauses.includes(clause))
    const back = `${href(paths.paper, { project, document: template.id })}#${clause.id}`
    return { name: clause.title ?? section?.title ?? '', back }
  }

  router.get(paths.comments, async (req, res) => {
    const { id } = projectOf(res)
    const { about } = req.params
    const { name, back } = await subject(id, about)
    const comments = await commentsAbout(db, id, about)
    render(res, 'comments/page', {
      title: 'Comments',
      section: name,
      backLink: back,
      about,
      comments,
      typed: {},
      fieldErrors: {},
    })
  })

  router.post(paths.comments, async (req, res) => {
    const { id } = projectOf(res)
    const { about } = req.params
    const { name, back } = await subject(id, about)
    const form = readForm(commentForm, req.body)
    if (!form.ok) {
      const comments = await commentsAbout(db, id, about)
      const again = formAgain(form)
      render(res, 'comments/page', {
        title: 'Comments',
        section: name,
        backLink: back,
        about,
        comments,
        ...again,
      })
      return
    }
    await addComment(db, doingOf(res, now), { about, words: form.value.words })
    res.redirect(303, href(paths.comments, { project: id, about }))
  })

  router.post(paths.commentSettled, async (req, res) => {
    const { id } = projectOf(res)
    const { about, comment } = req.params
    await subject(id, about)
    await settleComment(db, doingOf(res, now), { id: comment, about })
    res.redirect(303, href(paths.comments, { project: id, about }))
  })
  return router
}
