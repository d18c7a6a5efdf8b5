import { listParts } from './discord-people.ts'
import type { Json } from './discord-world.ts'

/** What a person reads of a message: markdown is undone, addresses stand behind their words, menus and buttons are labels. */
export function readShown(message: Json): string {
  return listParts(message)
    .flatMap((part) => {
      if ('content' in part) return [readMarkdown(String(part.content))]
      if (part.options !== undefined) return part.options.map(({ label }) => label)
      return part.label === undefined ? [] : [part.label]
    })
    .join('\n')
}

/** Words as Discord shows them. A backslash before a sign shows the sign. */
export function readMarkdown(text: string): string {
  const held: string[] = []
  const hold = (sign: string) => String.fromCharCode(0xe000 + held.push(sign) - 1)
  return text
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, (_, sign: string) => hold(sign))
    .replaceAll(/\[([^\]]*)\]\(<([^>]*)>\)/g, '$1 $2 ')
    .replaceAll(/^(?:#{1,3}|-#|>|-|\d+\.) /gm, '')
    .replaceAll(/\*\*|~~|[*`\u200B]/g, '')
    .replaceAll(/[\uE000-\uF8FF]/g, (mark) => held[mark.charCodeAt(0) - 0xe000] ?? mark)
}

/** What would do something at the other end: mentions, links whose words are not ours, markup that nobody escaped. */
export function findLive(message: Json): readonly string[] {
  const texts = listParts(message).flatMap((part) => ('content' in part ? [String(part.content)] : []))
  return texts.flatMap((text) => text.match(/(?<!\\)<(?:[@#!]|https?:[^>]*\|)[^>]*>|@everyone|@here/g) ?? [])
}
