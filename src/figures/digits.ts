/** A character class of the digits that are read: Western, Eastern Arabic, Persian. */
export const DIGIT = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]'

/** Writes Eastern Arabic and Persian digits, and the Arabic separators, in their Western form. */
export function toWesternDigits(text: string): string {
  let western = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x660 && code <= 0x669) western += String(code - 0x660)
    else if (code >= 0x6f0 && code <= 0x6f9) western += String(code - 0x6f0)
    else if (code === 0x66b) western += '.'
    else western += text[i]
  }
  return western
}

/** One unit in the last significant place of an integer: 1,000 for 24,000; 1 for 0 and for 2,517. */
export function placeOfInteger(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 1
  let place = 1
  let rest = Math.abs(value)
  while (rest % 10 === 0) {
    rest /= 10
    place *= 10
  }
  return place
}
