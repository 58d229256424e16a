/** The code that opens a workshop: six characters that can be read off a wall and said aloud. */
import { randomInt } from 'node:crypto'

/** Thirty characters, without I, L, O, U, 0 and 1, which are read as each other. */
export const codeLetters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

export const codeLength = 6

/** A code from the system's randomness: one of 729 million. */
export function newJoinCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')
}

/** What a person typed, as a code is kept: capitals, without spaces, hyphens or dots. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s.\-–]/g, '')
}

/** "K7M2QX" as "K7M 2QX", as it is easier to read and to say. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}
