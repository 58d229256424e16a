/** What a view needs to draw a field of a form, and nothing of its rules. */
import { unitWords } from '../../engine/lists/price-words'

export interface Item {
  value: string
  text: string
  hint?: string
}

export interface InputField {
  as: 'input'
  name: string
  label: string
  hint?: string
  kind?: 'money' | 'number'
}

export type Field =
  | { as: 'heading'; text: string; words?: string }
  | InputField
  | { as: 'textarea'; name: string; label: string; hint?: string; rows: number }
  | { as: 'select'; name: string; label: string; hint?: string; items: Item[] }
  | { as: 'radios' | 'checkboxes'; name: string; label: string; hint?: string; items: Item[] }
  /** Fields that stand in one row where the screen is wide enough. */
  | { as: 'row'; legend: string; fields: InputField[] }

export const input = (name: string, label: string, hint?: string): Field => ({
  as: 'input',
  name,
  label,
  ...(hint !== undefined && { hint }),
})
export const sum = (name: string, label: string, hint?: string): InputField => ({
  as: 'input',
  name,
  label,
  kind: 'money',
  ...(hint !== undefined && { hint }),
})
export const count = (name: string, label: string, hint?: string): InputField => ({
  as: 'input',
  name,
  label,
  kind: 'number',
  ...(hint !== undefined && { hint }),
})
export const text = (name: string, label: string, rows: number, hint?: string): Field => ({
  as: 'textarea',
  name,
  label,
  rows,
  ...(hint !== undefined && { hint }),
})
export const none = (words: string): Item => ({ value: '', text: words })
export const plain = (value: string): string => unitWords(value).replace('-', ' ')
