/** Every drawing that documents place: what it shows is worked out from the project, as the rows of lists are. */
import { moved, type Shape, type Sketch } from '../drawing/drawing'
import { qrCode } from '../drawing/qr-code'
import { labelWidth } from '../drawing/words'
import { typedAddress } from '../workshop/facts'
import { counted } from '../../lib/names'
import { moneyDrawings } from './money'
import type { ListSource } from './row'

/** Undefined where the project has nothing to draw yet. */
export const drawings: Readonly<Record<string, (source: ListSource) => Sketch | undefined>> = {
  'society.votes': votes,
  'workshop.join': join,
  'workshop.joinPoster': joinPoster,
  ...moneyDrawings,
}

/** The code that a phone scans to join a workshop. */
function join({ workshop }: ListSource): Sketch | undefined {
  if (!workshop) return undefined
  const alt = `QR code. It opens ${typedAddress(workshop.joinAddress)}, where you join with the code ${workshop.code}.`
  return qrCode(workshop.joinAddress, alt, 130)
}

/** The same for a wall: code and address large enough to be read across a room. */
function joinPoster(source: ListSource): Sketch | undefined {
  const { workshop } = source
  const code = join(source)
  if (!workshop || !code) return undefined
  const [width, size] = [264, 210]
  const address = typedAddress(workshop.joinAddress)
  const type = Math.min(16, (width / labelWidth(address, 1, true)) * 0.98)
  const middle = { x: width / 2, anchor: 'middle', bold: true } as const
  return {
    alt: code.alt,
    width,
    height: 52 + type * 1.5 + size,
    shapes: [
      { kind: 'text', text: workshop.code, y: 42, size: 46, ink: 'teal', ...middle },
      { kind: 'text', text: address, y: 52 + type, size: type, ...middle },
      ...moved(qrCode(workshop.joinAddress, code.alt, size).shapes, [(width - size) / 2, 52 + type * 1.5]),
    ],
  }
}

const box = { width: 138, height: 92 } as const
const between = 28

/** Who decides: members, the general meeting, the committee, and an arrow from each to the next. */
function votes({ present, project, register }: ListSource): Sketch | undefined {
  if (present.length === 0) return undefined
  // Most papers are made before anyone is a member.
  const members = counted(present.length, register.memberOf.size > 0 ? 'member' : 'founder')
  const everyone = project.answers['committee.mode'] !== 'elected'
  const steps = [
    { heading: members, lines: ['One vote each,', 'whatever they hold'] },
    { heading: 'General meeting', lines: ['Decides the rules', 'and the surplus'] },
    {
      heading: 'Committee',
      lines: everyone
        ? ['All members.', 'Runs the daily work']
        : ['Elected by members.', 'Runs the daily work'],
    },
  ]
  const committee = everyone
    ? 'All members are the committee, which'
    : 'The members elect the committee, which'
  return {
    alt: `Diagram of who decides. ${members} with one vote each, whatever they hold. Together they are the general meeting, which decides the rules and the surplus. ${committee} runs the daily work.`,
    width: 3 * box.width + 2 * between,
    height: box.height,
    shapes: steps.flatMap((step, index) => [
      ...panel(step, index * (box.width + between)),
      ...(index === 0 ? [] : arrow(index * (box.width + between))),
    ]),
  }
}

function panel({ heading, lines }: { heading: string; lines: readonly string[] }, x: number): Shape[] {
  const middle = x + box.width / 2
  return [
    {
      kind: 'rect',
      x: x + 1,
      y: 1,
      width: box.width - 2,
      height: box.height - 2,
      fill: 'mist',
      stroke: 'teal',
      weight: 1.5,
    },
    { kind: 'text', text: heading, x: middle, y: 34, size: 13, anchor: 'middle', bold: true, ink: 'teal' },
    ...lines.map((text, index): Shape => ({
      kind: 'text',
      text,
      x: middle,
      y: 56 + index * 14,
      size: 10,
      anchor: 'middle',
    })),
  ]
}

/** An arrow that ends at `x`. */
function arrow(x: number): Shape[] {
  const y = box.height / 2
  return [
    { kind: 'line', from: [x - between + 4, y], to: [x - 10, y], stroke: 'teal', weight: 2 },
    {
      kind: 'path',
      points: [
        [x - 11, y - 5],
        [x - 3, y],
        [x - 11, y + 5],
      ],
      closed: true,
      fill: 'teal',
    },
  ]
}
