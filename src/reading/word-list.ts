import { fold } from './fold-text.ts'

/** The words of a space-separated list, folded. Lists in language files are written as people write the words. */
export function toWords(list: string): readonly string[] {
  return fold(list)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** The same as a set. */
export function toWordSet(list: string): ReadonlySet<string> {
  return new Set(toWords(list))
}

/** Reads "one:1 two:2" into a map of folded words to numbers; an underscore is a space. */
export function toNumberWords(list: string): ReadonlyMap<string, number> {
  return new Map(
    toWords(list).map((entry) => {
      const at = entry.lastIndexOf(':')
      return [entry.slice(0, at).replaceAll('_', ' '), Number(entry.slice(at + 1))]
    }),
  )
}

/** Reads "ae:emirati,uae_national gb:british" into folded names, each with its code; an underscore is a space. */
export function toNameTable(list: string): readonly (readonly [name: string, code: string])[] {
  return toWords(list).flatMap((entry) => {
    const [code = '', names = ''] = entry.split(':')
    return names.split(',').map((name) => [name.replaceAll('_', ' '), code] as const)
  })
}
