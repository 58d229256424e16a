/**
 * Test files run in their worker's own world, not in a copy of it for each: to look at a global such as `Map` takes
 * many times longer in a copy. What a file adds to that world or changes in it is put back after it.
 */
const { ModuleMocker } = require('jest-mock')

class Environment {
  global = globalThis
  moduleMocker = new ModuleMocker(globalThis)
  putBack = noteWorld()

  async setup() {
    return undefined
  }

  async teardown() {
    this.putBack()
  }

  /** None: see above. */
  getVmContext() {
    return null
  }
}

/** Notes what is there, and gives what brings it back. */
function noteWorld() {
  const known = new Set(Reflect.ownKeys(globalThis))
  const { console } = globalThis
  const exit = Object.getOwnPropertyDescriptor(process, 'exit')
  const variables = { ...process.env }
  return () => {
    for (const key of Reflect.ownKeys(globalThis))
      if (!known.has(key)) Reflect.deleteProperty(globalThis, key)
    globalThis.console = console
    Object.defineProperty(process, 'exit', exit)
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name]
    Object.assign(process.env, variables)
  }
}

module.exports = Environment
