/** Money is an integer number of pence, everywhere, so that no penny is lost to rounding. */
export type Pence = number

/** 50000000 as "£500,000"; 632 as "£6.32". Whole pounds are printed without pence. */
export function pounds(pence: Pence): string {
  const sign = pence < 0 ? '−' : ''
  const whole = Math.trunc(Math.abs(pence) / 100).toLocaleString('en-GB')
  const rest = Math.abs(pence) % 100
  return `${sign}£${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/**
 * Reads what a person types for money: "£1,234.50", "1234.5", "500k" is refused.
 * Returns whole pence, or undefined when it is not an amount in pounds.
 */
export function readPounds(typed: string): Pence | undefined {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (!match) return undefined
  const whole = Number((match[1] ?? '').replaceAll(',', ''))
  return whole * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
