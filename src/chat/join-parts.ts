/** Parts of one text, as a form takes it: where one ends in the middle of a sentence the next goes on in it. */
export function joinParts(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .reduce((text, part) => (text === '' ? part : `${text}${/[.!?؟…"”»)]$/u.test(text) ? '\n\n' : ' '}${part}`), '')
}
