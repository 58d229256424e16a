import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const memory = '/dev/shm'
const room = 2 * 1024 ** 3

/**
 * A new folder for the data of a test: in memory where there is room, since to write each change of a test through to a
 * disk is most of its time, and no test cuts the power; else among the temporary files.
 */
export function dataFolder(name: string): string {
  return mkdtempSync(path.join(dataPlace(), `groundrules-${name}-`))
}

/** Where such folders are. */
export function dataPlace(): string {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > room ? memory : os.tmpdir()
  } catch {
    return os.tmpdir()
  }
}
