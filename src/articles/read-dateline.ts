/** Where a report was filed from, at the head of its first paragraph. */
export interface Dateline {
  /** How much of the paragraph it takes, the space after it included. */
  readonly length: number
  /** Unmistakable: capitals, or an agency in brackets. "Rabat – Morocco played ..." is not. */
  readonly sure: boolean
}

const AGENCY = String.raw`\((?:[^()\n]{2,40})\)`
const DASH = String.raw`(?:\s*[-–—]{1,2}\s*|\s*:\s+|\.-\s*|\.\s*[–—-]\s*)`
const CAPITALS = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ /,]+\p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}(?:, [\p{L}. ]{2,20})?(?:,? (?:\d{1,2} [\p{L}.]{3,10}|[\p{L}.]{3,10} \d{1,2}))?(?: ${AGENCY})?(?:[-–—]{1,2}\s+|\s+[-–—]{1,2}\s*|\s*:\s+|\.- )`,
  'u',
)
const WITH_AGENCY = new RegExp(
  String.raw`^\p{L}[\p{L}\p{M}'’.-]+(?:[ ,/]+[\p{L}\p{M}'’.-]+){0,4}(?:,? (?:\d{1,2} [\p{L}.]{3,10}|[\p{L}.]{3,10} \d{1,2}))?,? ${AGENCY}${DASH}`,
  'u',
)
const AGENCY_ALONE = new RegExp(String.raw`^${AGENCY}\s*[-–—]{1,2}\s*`, 'u')
const CITY_DASH =
  /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){0,2}(?:, \p{Lu}[\p{L}. ]{1,18})?\s[–—-]{1,2}\s(?=[\p{Lu}"“«‘¿¡\d])/u
const ARABIC_DASH =
  /^[\p{Script=Arabic}]{3,}(?: [\p{Script=Arabic}]{2,}){0,2}(?:\s*[/،,]\s*[\p{Script=Arabic} ]{2,20})?\s*[–—-]\s*(?=[\p{Script=Arabic}"“«\d])/u

/** Reads the dateline of a paragraph: "LYON: ", "Madrid, 3 mar (EFE).- ", "الرباط – "; null if it has none. */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 120)
  // Most paragraphs have nothing that could part a dateline from them; the patterns below are slow to set up.
  if (!/[-–—:]/u.test(head)) return null
  for (const sure of [CAPITALS, WITH_AGENCY, AGENCY_ALONE]) {
    const found = sure.exec(head)
    if (found !== null && head.length - found[0].length > 20) return { length: found[0].length, sure: true }
  }
  const found = CITY_DASH.exec(head) ?? ARABIC_DASH.exec(head)
  return found === null || head.length - found[0].length <= 20 ? null : { length: found[0].length, sure: false }
}
