/** A postal address, as the register needs it (CCBSA 2014 s.30(2)(a)). */
export interface Address {
  line1: string
  line2?: string
  line3?: string
  town: string
  postcode: string
}

/** An address on one line, postcode last. */
export function addressLine(address: Partial<Address>): string {
  const lines = [address.line1, address.line2, address.line3, address.town, address.postcode]
  return lines.filter((line) => line !== undefined && line !== '').join(', ')
}
