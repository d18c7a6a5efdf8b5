const LONGEST = 60

/** Arabic letters as identifiers write them: enough to tell names apart, no scholarly transliteration. */
const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  'اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh ةa وw يy ىa ئy ؤw ءa'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** A record's name made of words: "Opération Épervier" becomes "operation-epervier". Empty where they have neither letters nor digits. */
export function toIdentifier(words: string): string {
  return Array.from(words.normalize('NFKC'), (letter) => ROMAN[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-$/g, '')
}

/** The identifier, or with the first number that makes it free. */
export async function findFree(identifier: string, isTaken: (candidate: string) => Promise<boolean>): Promise<string> {
  if (!(await isTaken(identifier))) return identifier
  for (let number = 2; ; number++) {
    const candidate = `${identifier}-${number}`
    if (!(await isTaken(candidate))) return candidate
  }
}
