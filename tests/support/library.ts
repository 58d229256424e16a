import { readLibrary, type Library } from '../../src/engine/library/library'

let library: Library | undefined

/** Everything in `documents/`, read once for each test file. */
export function theLibrary(): Library {
  library ??= readLibrary()
  return library
}
