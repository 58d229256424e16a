/** A drawing as SVG, for web pages. Looks are attributes, never styles, so a strict page may show it. */
import { escape } from '../paper/escape'
import { dashes, inks, type Ink, type Shape, type Sketch } from './drawing'

/** @param title a short name; what is drawn is told in full by the sketch's own words */
export function toSvg({ alt, width, height, shapes }: Sketch, title = ''): string {
  const name = title === '' ? alt : title
  const words = `<title>${escape(name)}</title>${name === alt ? '' : `<desc>${escape(alt)}</desc>`}`
  const inner = shapes.map(element).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" class="gr-drawing" role="img" viewBox="0 0 ${num(width)} ${num(height)}" width="${num(width)}" height="${num(height)}" font-family="'Noto Sans', Arial, sans-serif">${words}${inner}</svg>`
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${num(shape.x)}" y="${num(shape.y)}" width="${num(shape.width)}" height="${num(shape.height)}"${look(shape)}/>`
    case 'circle':
      return `<circle cx="${num(shape.x)}" cy="${num(shape.y)}" r="${num(shape.radius)}"${look(shape)}/>`
    case 'line':
      return `<line x1="${num(shape.from[0])}" y1="${num(shape.from[1])}" x2="${num(shape.to[0])}" y2="${num(shape.to[1])}"${look(shape)}/>`
    case 'path': {
      const points = shape.points.map(([x, y]) => `${num(x)},${num(y)}`).join(' ')
      return `<${shape.closed ? 'polygon' : 'polyline'} points="${points}"${look(shape)}/>`
    }
    case 'text': {
      const weight = shape.bold ? ' font-weight="700"' : ''
      return `<text x="${num(shape.x)}" y="${num(shape.y)}" font-size="${num(shape.size)}" text-anchor="${shape.anchor}"${weight} fill="${inks[shape.ink ?? 'black']}">${escape(shape.text)}</text>`
    }
  }
}

function look(shape: { fill?: Ink; stroke?: Ink; weight?: number; dashed?: true }): string {
  const fill = shape.fill === undefined ? 'none' : inks[shape.fill]
  if (shape.stroke === undefined) return ` fill="${fill}"`
  const dash = shape.dashed ? ` stroke-dasharray="${dashes.join(' ')}"` : ''
  return ` fill="${fill}" stroke="${inks[shape.stroke]}" stroke-width="${num(shape.weight ?? 1)}"${dash}`
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100)
}
