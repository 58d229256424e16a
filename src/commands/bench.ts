/** `npm run -s bench [-- papers|register|workshop]`: each figure with its ratio to a peer, measured in the same run. */
import { benchRegister } from './bench/living-register'
import { benchPapers } from './bench/papers'
import { benchWorkshop } from './bench/workshop'

const sections: Readonly<Record<string, () => Promise<boolean>>> = {
  papers: benchPapers,
  register: benchRegister,
  workshop: benchWorkshop,
}

async function main(asked: readonly string[]): Promise<void> {
  for (const name of asked.length > 0 ? asked : Object.keys(sections)) {
    const section = Object.hasOwn(sections, name) ? sections[name] : undefined
    if (!section) {
      process.stderr.write(`There is no ${name}. There is: ${Object.keys(sections).join(', ')}.\n`)
      process.exitCode = 2
      return
    }
    process.stdout.write(`${name}\n`)
    if (!(await section())) process.exitCode = 1
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`)
  process.exitCode = 1
})
