/** Secrets in links and codes: made from the system's randomness, kept only as hashes. */
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A token for a link: 192 bits, safe in an address. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** Six digits, for typing on another device. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** An id that cannot be guessed: 120 bits, in letters that can be read aloud. */
export function newId(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
  return [...randomBytes(24)].map((byte) => alphabet[byte % 32]).join('')
}

export function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
