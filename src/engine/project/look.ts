/** A group's own logo and colour, for the papers and pages that schools see. */
import Joi from 'joi'
import { PNG } from 'pngjs'

export interface Look {
  /** "#rrggbb" in small letters; dark enough to be read on white. */
  colour?: string
  /** A PNG that we made ourselves, in base64, with its size in pixels. */
  logo?: { png: string; width: number; height: number }
}

/** The longest side of a logo as we keep it, in pixels. */
export const mostLogoPixels = 480

export const look = Joi.object({
  colour: Joi.string()
    .custom((value: string, helpers) => {
      if (!isColour(value)) return helpers.error('colour')
      const readable = nearestReadable(value)
      return readable === value ? value : helpers.error('contrast', { readable })
    })
    .messages({
      '*': 'Colour must be a # and six letters or digits, such as #1d6f6a.',
      contrast: 'This colour is too light to read on white. The nearest that can be read is {#readable}.',
    }),
  logo: Joi.object({
    png: Joi.string()
      .base64()
      .max(1_400_000)
      .pattern(/^iVBORw0KGgo/)
      .required(),
    width: Joi.number().integer().min(1).max(mostLogoPixels).required(),
    height: Joi.number().integer().min(1).max(mostLogoPixels).required(),
  })
    .custom((value: NonNullable<Look['logo']>, helpers) => (isSound(value) ? value : helpers.error('png')))
    .messages({ '*': 'logo must hold a PNG in base64, with its width and height of 480 pixels or less.' }),
})

/** Whether a logo is a whole PNG of the size that it says, in the plain order of rows, which bounds what is unpacked. */
function isSound({ png, width, height }: NonNullable<Look['logo']>): boolean {
  const file = Buffer.from(png, 'base64')
  if (file.length < 33 || file.readUInt32BE(16) !== width || file.readUInt32BE(20) !== height) return false
  if (file[28] !== 0) return false
  try {
    return PNG.sync.read(file).data.length === width * height * 4
  } catch {
    return false
  }
}

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text)
}

/** The least contrast of text with what is behind it. Source: WCAG 2.2, success criterion 1.4.3 (AA). */
export const leastContrast = 4.5

/** Contrast of a colour with white, from 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** The colour itself where it can be read on white, else the same colour, darkened no more than is needed. */
export function nearestReadable(colour: string): string {
  const from = channels(colour)
  for (let step = 0; step <= 255; step++) {
    const darker = hex(from.map((channel) => Math.round(channel * (1 - step / 255))))
    if (contrastWithWhite(darker) >= leastContrast) return darker
  }
  return '#000000'
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
