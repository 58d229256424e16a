/** The answer to a question of the interview, and all answers by question id. */
import type { Address } from './address'

export type Answer = string | number | boolean | readonly string[] | Address
export type Answers = Readonly<Record<string, Answer>>
