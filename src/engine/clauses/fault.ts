/** Something wrong in `documents/`, told so that the person who wrote the file can mend it. */
export interface Fault {
  /** Stable id of the rule that was broken, such as `ref-broken`. */
  rule: string
  /** Path below `documents/`. */
  file: string
  line: number
  /** Words to look for in the file, where the line is not known: the check puts the line of the first. */
  near?: string
  message: string
}

/** "rules-society/votes/10-vote.md:4 ref-broken: ..." */
export function faultLine(fault: Fault): string {
  return `documents/${fault.file}:${fault.line} ${fault.rule}: ${fault.message}`
}

/** Thrown when `documents/` cannot be used; lists every fault found. */
export class DocumentsFaulty extends Error {
  readonly faults: Fault[]

  constructor(faults: Fault[]) {
    super(`documents/ has ${faults.length} fault(s):\n${faults.map(faultLine).join('\n')}`)
    this.name = 'DocumentsFaulty'
    this.faults = faults
  }
}
