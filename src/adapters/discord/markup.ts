import type { Inline } from '../../chat/reply.ts'

const ZERO_WIDTH_SPACE = '\u200B'
// Inside an address a backslash would be a part of it.
const ADDRESS = /(https?:\/\/[^\s<>]+)/gi

/**
 * Text as data: every character that formats, mentions, links or quotes gets a backslash, as
 * https://support.discord.com/hc/en-us/articles/210298617 says; @everyone and @here are broken up besides.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : escapeWords(part)))
    .join('')
}

function escapeWords(text: string): string {
  return text
    .replaceAll(/[\\*_~`|<>[\]]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([#+-])/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d+)([.)])(?=\s)/gm, String.raw`$1\$2`)
    .replaceAll(/@(?=everyone|here)/g, `@${ZERO_WIDTH_SPACE}`)
}

const MARKS = { strong: '**', emphasis: '*', struck: '~~' } as const

/** Inline content as Discord's markdown. */
export function toMarkdown(content: readonly Inline[]): string {
  let written = ''
  for (const part of content) {
    const next = toPart(part)
    // Two marked runs side by side would be read as one mark.
    const touches = /[*~`]$/.test(written) && !/\\[*~`]$/.test(written) && /^[*~`]/.test(next)
    written += touches ? ZERO_WIDTH_SPACE + next : next
  }
  return written
}

function toPart(part: Inline): string {
  if ('url' in part) return toLink(part.text, part.url)
  if (part.style === undefined) return escapeMarkdown(part.text)
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part.text) ?? []
  if (core === '') return part.text
  if (part.style === 'code') return core.includes('`') ? escapeMarkdown(part.text) : `${before}\`${core}\`${after}`
  const mark = MARKS[part.style]
  return `${before}${mark}${escapeMarkdown(core)}${mark}${after}`
}

const CHANNEL = /^https:\/\/discord\.com\/channels\/(?:\d+|@me)\/(\d+)$/

/** Words that link; a channel that is called by its id gets its name. An address is shown as it is: Discord takes no address as the words of another. */
function toLink(text: string, url: string): string {
  if (!/^https?:\/\/[^\s<>]+$/i.test(url)) return escapeMarkdown(text)
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text.replaceAll(/\s+/g, ' ')) ?? []
  if (words !== '' && words === CHANNEL.exec(url)?.[1]) return `${before}<#${words}>${after}`
  if (words === '' || words === url) return before + url + after
  if (/https?:\/\//i.test(words)) return `${before}${escapeMarkdown(words)} (${url})${after}`
  // In angle brackets the address makes no preview.
  return `${before}[${escapeMarkdown(words)}](<${url}>)${after}`
}

/** What somebody typed, without mentions of the bot itself; `mentions` are ways in which it is written. */
export function readMarkdown(text: string, mentions: readonly string[]): string {
  return mentions.reduce((left, mention) => left.replaceAll(mention, ' '), text).trim()
}
