import fc from 'fast-check'
import { PNG } from 'pngjs'
import qrcode from 'qrcode-generator'
import { barChart } from '../../../src/engine/drawing/bar-chart'
import { hatching, inks, type Shape, type Sketch } from '../../../src/engine/drawing/drawing'
import { lineChart } from '../../../src/engine/drawing/line-chart'
import { qrCode } from '../../../src/engine/drawing/qr-code'
import { toPng } from '../../../src/engine/drawing/raster'
import { scaleOf } from '../../../src/engine/drawing/scale'
import { toSvg } from '../../../src/engine/drawing/svg'
import { labelWidth } from '../../../src/engine/drawing/words'
import { pounds } from '../../../src/lib/money'

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The part of the box that a shape takes. */
function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'rect':
      return { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height }
    case 'circle': {
      const { x, y, radius } = shape
      return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }
    case 'text': {
      const width = labelWidth(shape.text, shape.size, shape.bold)
      const left = shape.x - width * { start: 0, middle: 0.5, end: 1 }[shape.anchor]
      return {
        left,
        top: shape.y - shape.size * 0.78,
        right: left + width,
        bottom: shape.y + shape.size * 0.25,
      }
    }
    default: {
      const points = shape.kind === 'line' ? [shape.from, shape.to] : shape.points
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
    }
  }
}

function outside({ width, height, shapes }: Sketch): Shape[] {
  return shapes.filter((shape) => {
    const { left, top, right, bottom } = boxOf(shape)
    const slack = 0.5
    return left < -slack || top < -slack || right > width + slack || bottom > height + slack
  })
}

/** Pairs of labels that lie over each other. */
function overlaps({ shapes }: Sketch): string[][] {
  const labels = shapes.filter((shape) => shape.kind === 'text')
  return labels.flatMap((one, index) =>
    labels.slice(index + 1).flatMap((other) => {
      const [a, b] = [boxOf(one), boxOf(other)]
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
      return apart ? [] : [[one.text, other.text]]
    }),
  )
}

const pence = fc.integer({ min: -50_000_000, max: 90_000_000 })
const months = fc.array(fc.record({ label: fc.constantFrom('Sep', 'Oct 26', 'Month 12'), pence }), {
  minLength: 1,
  maxLength: 36,
})
const width = fc.constantFrom(320, 470, 700)

describe('a line chart of cash', () => {
  it('keeps in its box, and no label lies over another, for 1 to 36 months', () => {
    fc.assert(
      fc.property(months, width, (points, width) => {
        const sketch = lineChart({ about: 'Cash', points, width })
        expect(outside(sketch)).toEqual([])
        expect(overlaps(sketch)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('says every month in words, and the lowest first', () => {
    const { alt, shapes } = lineChart({
      about: 'Cash at the end of each month',
      points: [
        { label: 'Sep', pence: -905_428 },
        { label: 'Oct', pence: 10_897_190 },
      ],
    })
    expect(alt).toBe(
      'Line chart. Cash at the end of each month. The lowest point is −£9,054.28 in Sep, which is below nothing. Sep −£9,054.28, Oct £108,971.90.',
    )
    const words = shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
    expect(words).toContain('Lowest: −£9,054.28 (Sep)')
    // The line of nothing is there, and named.
    expect(words).toContain('£0')
  })

  it('puts more money higher', () => {
    fc.assert(
      fc.property(pence, pence, (first, second) => {
        const points = [first, second].map((pence) => ({ label: 'Sep', pence }))
        const line = lineChart({ about: 'Cash', points }).shapes.find((shape) => shape.kind === 'path')
        const [a = 0, b = 0] = line?.points.map(([, y]) => y) ?? []
        expect(Math.sign(a - b)).toBe(Math.sign(second - first) + 0)
      }),
    )
  })
})

describe('a scale', () => {
  it('holds nothing and every value in few round steps of whole pounds', () => {
    fc.assert(
      fc.property(fc.array(pence), (values) => {
        const { ticks, low, high } = scaleOf(values, 100)
        expect(ticks).toContain(0)
        expect(ticks.length).toBeLessThanOrEqual(9)
        for (const value of values) expect(value >= low && value <= high).toBe(true)
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
        expect(pounds(step)).toMatch(/^£[125][0,]*$/)
      }),
    )
  })
})

describe('a bar chart', () => {
  const chart = fc.record({
    label: fc.constantFrom('Autumn', 'Consultation and training', 'A service with a very long name indeed'),
    values: fc.tuple(fc.integer({ min: -500, max: 2000 }), fc.integer({ min: -500, max: 2000 })),
  })

  it('keeps in its box, and no label lies over another', () => {
    fc.assert(
      fc.property(fc.array(chart, { minLength: 1, maxLength: 12 }), width, (groups, width) => {
        const sketch = barChart({
          about: 'Days',
          series: ['Wanted', 'We have'],
          groups,
          words: (value) => `${value} days`,
          width,
        })
        expect(outside(sketch)).toEqual([])
        expect(overlaps(sketch)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('says each bar in words', () => {
    const { alt } = barChart({
      about: 'Days wanted and days we have',
      series: ['wanted', 'we have'],
      groups: [{ label: 'Autumn', values: [430, 403] }],
      words: (value) => `${value} days`,
    })
    expect(alt).toBe('Bar chart. Days wanted and days we have. Autumn: wanted 430 days and we have 403 days.')
  })

  it('hatches within the bar', () => {
    const size = fc.double({ min: 1, max: 300, noNaN: true })
    fc.assert(
      fc.property(size, size, (width, height) => {
        expect(
          outside({ alt: '', width, height, shapes: hatching({ x: 0, y: 0, width, height }, 'rust') }),
        ).toEqual([])
      }),
    )
  })
})

describe('a QR code', () => {
  it('paints each module of the code, with clear space round it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }), (text) => {
        const { width, shapes } = qrCode(text, 'A code')
        const code = qrcode(0, 'M')
        code.addData(Buffer.from(text, 'utf8').toString('latin1'))
        code.make()
        const count = code.getModuleCount()
        const module = width / (count + 8)
        const dark = (row: number, column: number): boolean => {
          const [x, y] = [(column + 4.5) * module, (row + 4.5) * module]
          return shapes.some((shape) => {
            const box = boxOf(shape)
            const black = shape.kind === 'rect' && shape.fill === 'black'
            return black && box.left < x && x < box.right && box.top < y && y < box.bottom
          })
        }
        for (let at = -4; at < count + 4; at++) {
          const inside = at >= 0 && at < count
          expect(dark(6, at)).toBe(inside && code.isDark(6, at))
          expect(dark(at, at)).toBe(inside && code.isDark(at, at))
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('a drawing as a picture', () => {
  const sketch: Sketch = {
    alt: 'Shapes',
    width: 60,
    height: 40,
    shapes: [
      { kind: 'rect', x: 10, y: 10, width: 20, height: 20, fill: 'teal' },
      { kind: 'circle', x: 45, y: 20, radius: 10, fill: 'rust' },
      { kind: 'circle', x: 45, y: 20, radius: 4, stroke: 'white', weight: 2 },
      { kind: 'line', from: [0, 38], to: [60, 38], stroke: 'black', weight: 2 },
      { kind: 'text', text: 'l', x: 5, y: 30, size: 20, anchor: 'middle', bold: true },
    ],
  }

  it('has each colour where its shape is, and white where there is none', () => {
    const { width, data } = PNG.sync.read(toPng(sketch, 2))
    const at = (x: number, y: number): string =>
      `#${data.subarray((y * 2 * width + x * 2) * 4, (y * 2 * width + x * 2) * 4 + 3).toString('hex')}`
    expect([at(20, 20), at(45, 12), at(45, 20), at(49, 20), at(30, 38), at(5, 22), at(35, 5)]).toEqual([
      inks.teal,
      inks.rust,
      inks.rust,
      inks.white,
      inks.black,
      inks.black,
      inks.white,
    ])
  })

  it('leaves no hole in a thick line, round a ring or at a corner', () => {
    const ring: Sketch = {
      alt: '',
      width: 100,
      height: 100,
      shapes: [{ kind: 'circle', x: 50, y: 50, radius: 40, stroke: 'teal', weight: 8 }],
    }
    const { width, data } = PNG.sync.read(toPng(ring, 2))
    for (let turn = 0; turn < 360; turn += 1) {
      const [x, y] = [Math.cos, Math.sin].map((of) =>
        Math.floor((50 + 40 * of((turn * Math.PI) / 180)) * 2),
      ) as [number, number]
      const at = (y * width + x) * 4
      expect([turn, `#${data.subarray(at, at + 3).toString('hex')}`]).toEqual([turn, inks.teal])
    }
  })

  it('as SVG has its words, and no style that a strict page would refuse', () => {
    const svg = toSvg({ ...sketch, alt: 'A <square> & a ring' }, 'Shapes')
    expect(svg).toContain('role="img"')
    expect(svg).toContain('<title>Shapes</title><desc>A &lt;square&gt; &amp; a ring</desc>')
    expect(svg).not.toContain('style')
  })
})
