/** Puts values where a sentence names them: `fillWords('Shared by {name}', { name })`. */
export function fillWords(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
