export type ExpectedKind = 'missing' | 'forbidden' | 'conflict' | 'too-large' | 'too-many'

/**
 * An error with words that a person may read. Everything else that is thrown is a bug: it is logged whole
 * and shown as a plain page.
 */
export class Expected extends Error {
  readonly kind: ExpectedKind
  readonly next: string

  /** @param next what the person can do about it, as a sentence */
  constructor(kind: ExpectedKind, message: string, next = '') {
    super(message)
    this.name = 'Expected'
    this.kind = kind
    this.next = next
  }
}
