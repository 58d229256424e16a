/**
 * The test files that take longest come first, so that no worker has one of them left when the other is done. Jest goes
 * by how long each took the last time, which a fresh clone does not know, and then by the size of the file, which says
 * little.
 */
const { default: Sequencer } = require('@jest/test-sequencer')

const longest = [
  'commands/documents',
  'engine/clauses/any-answers',
  'browser/',
  'web/who-may',
  'db/',
  'web/fuzz',
  'engine/clauses/faults',
  'features/mail/killed',
  'commands/',
  'web/links',
  'engine/paper/',
].map((start) => `/tests/${start}`)

class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = longest.findIndex((start) => path.includes(start))
      return found === -1 ? longest.length : found
    }
    return super.sort(tests).toSorted((a, b) => place(a) - place(b))
  }
}

module.exports = LongestFirst
