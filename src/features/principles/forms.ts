import Joi from 'joi'
import { oneOf, paragraph } from '../../engine/project/fields'
import {
  longestNote,
  principleIds,
  principleMarks,
  type PrincipleId,
  type PrincipleMark,
  type PrinciplesCheck,
} from '../../engine/project/principles'

/** A mark and a note for each principle, all optional: a group may take the check in parts on one day. */
export const checkForm = Joi.object<Record<string, string>>(
  Object.fromEntries(
    principleIds.flatMap((id) => [
      [markField(id), oneOf('How you do', principleMarks)],
      [noteField(id), paragraph('Your note', longestNote)],
    ]),
  ),
)

export function markField(id: PrincipleId): string {
  return `mark-${id}`
}

export function noteField(id: PrincipleId): string {
  return `note-${id}`
}

/** The marks in a form that fits; a note without a mark is a fault, so that it is not lost. */
export function marksIn(value: Readonly<Record<string, string>>): {
  marks: PrinciplesCheck['marks']
  errors: Record<string, string>
} {
  const errors: Record<string, string> = {}
  const marks = principleIds.flatMap((principle) => {
    const mark = value[markField(principle)] as PrincipleMark | undefined
    const note = value[noteField(principle)]
    if (mark === undefined && note !== undefined)
      errors[markField(principle)] = 'Choose how you do, so that your note is kept.'
    return mark === undefined ? [] : [{ principle, mark, ...(note !== undefined && { note }) }]
  })
  if (marks.length === 0 && Object.keys(errors).length === 0)
    errors[markField(principleIds[0])] = 'Choose how you do on at least one principle.'
  return { marks, errors }
}
