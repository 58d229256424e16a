/** `npm run -s bench [-- papers|register|workshop|page|fuzz|soak|crash]`: each figure with its ratio to a peer of the same run. */
import { benchRegister } from './bench/living-register'
import { benchCrash } from './bench/crash'
import { benchFuzz } from './bench/hostile'
import { benchPage } from './bench/page'
import { benchPapers } from './bench/papers'
import { benchSoak } from './bench/soak'
import { benchWorkshop } from './bench/workshop'

const sections: Readonly<Record<string, () => Promise<boolean>>> = {
  papers: benchPapers,
  register: benchRegister,
  workshop: benchWorkshop,
  page: benchPage,
}

/** Long ones, run only by name; each may be given how many, such as `soak 5`; and fuzz its seed, to send the same again. */
const long: Readonly<Record<string, (count?: number, seed?: number) => Promise<boolean>>> = {
  fuzz: benchFuzz,
  soak: benchSoak,
  crash: benchCrash,
}

async function main(asked: readonly string[]): Promise<void> {
  const [named = '', ...numbers] = asked
  const one = Object.hasOwn(long, named) ? long[named] : undefined
  if (one) {
    process.stdout.write(`${named}\n`)
    if (!(await one(...numbers.map(Number)))) process.exitCode = 1
    return
  }
  for (const name of asked.length > 0 ? asked : Object.keys(sections)) {
    const section = Object.hasOwn(sections, name) ? sections[name] : undefined
    if (!section) {
      process.stderr.write(
        `There is no ${name}. There is: ${[...Object.keys(sections), ...Object.keys(long)].join(', ')}.\n`,
      )
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
