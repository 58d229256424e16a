import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { documentsFolder, readLibrary, type Library } from '../../src/engine/library/library'

let library: Library | undefined

/**
 * Everything in `documents/`, read once for each test file. Reading takes most of a second, so the first file to ask
 * leaves what it read in the system's folder for temporary files, for the others to take: it is plain data. Its name
 * says which files it was read from and by, as they were.
 */
export function theLibrary(): Library {
  library ??= kept()
  return library
}

function kept(): Library {
  const file = path.join(os.tmpdir(), `groundrules-library-${stateOf([documentsFolder, engineFolder])}.json`)
  if (existsSync(file)) {
    const { sources, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { sources: [string, string][] }
    return { ...rest, sources: new Map(sources) } as unknown as Library
  }
  const read = readLibrary()
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify({ ...read, sources: [...read.sources] }))
  renameSync(own, file)
  return read
}

const engineFolder = path.join(__dirname, '..', '..', 'src', 'engine')

/** A mark of the files in these folders: their names, sizes and times of change. */
function stateOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(path.join(folder, name))
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}
