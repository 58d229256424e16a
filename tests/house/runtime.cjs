/**
 * Loads each module once in a worker, as a server does, and not anew for each of 200 test files. Node itself loads what
 * they ask for; only the test file, what sets it up and the runner of tests with all it remembers are fresh each time,
 * and what tests share where the next file is for another database than the last.
 * So a test may not count on a module of ours being new, and `jest.mock` and `jest.resetModules` do nothing: there are
 * no mocks of our own code here. `jest.spyOn` and the like are put back as ever.
 */
const Module = require('node:module')
const path = require('node:path')
const { default: Runtime } = require('jest-runtime')

const sourceMaps = new Map()
let transformer
let project

Module._extensions['.ts'] = (module, filename) => {
  const { code, sourceMapPath } = transformer.transform(filename, {})
  if (sourceMapPath) sourceMaps.set(filename, sourceMapPath)
  module._compile(code, filename)
}

class SharedModules extends Runtime {
  constructor(...given) {
    super(...given)
    const [{ id, roots, setupFiles, testRunner }, environment, , scriptTransformer, , , testPath] = given
    transformer = scriptTransformer
    const fresh = new Set([testPath, ...setupFiles])
    const folders = [path.dirname(testRunner), ...(id === project ? [] : roots)]
    project = id
    for (const file of Object.keys(require.cache))
      if (fresh.has(file) || folders.some((folder) => file.startsWith(folder + path.sep)))
        delete require.cache[file]
    environment.global.jest = this.jestGlobals.jestObjectFor(testPath)
  }

  requireModule(from, name) {
    return require(name === undefined ? from : Module.createRequire(from).resolve(name))
  }

  getSourceMaps() {
    return sourceMaps
  }
}

module.exports = { __esModule: true, default: SharedModules }
