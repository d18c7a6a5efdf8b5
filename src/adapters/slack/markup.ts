import type { RichTextElement } from '@slack/types'
import type { Inline } from '../../chat/reply.ts'

/**
 * Words as rich text: Slack shows each run as it is. Mentions, markup and links exist there only as elements of their own,
 * so nothing in a pasted text can ping, format or disguise anything.
 */
export function toRichText(content: readonly Inline[]): RichTextElement[] {
  return content.filter((part) => part.text !== '').map(toElement)
}

function toElement(part: Inline): RichTextElement {
  if ('url' in part)
    return isWebAddress(part.url) ? { type: 'link', url: part.url, text: part.text } : { type: 'text', text: part.text }
  switch (part.style) {
    case 'strong':
      return { type: 'text', text: part.text, style: { bold: true } }
    case 'emphasis':
      return { type: 'text', text: part.text, style: { italic: true } }
    case 'code':
      return { type: 'text', text: part.text, style: { code: true } }
    case 'struck':
      return { type: 'text', text: part.text, style: { strike: true } }
    case undefined:
      return { type: 'text', text: part.text }
    default:
      return part.style satisfies never
  }
}

const ZERO_WIDTH_SPACE = '\u200B'

/**
 * Text for Slack's mrkdwn as data: the three characters that make mentions and links are escaped, as
 * https://docs.slack.dev/messaging/formatting-message-text#escaping says; those that format get a zero-width space behind them.
 */
export function escapeMrkdwn(text: string): string {
  return escapeEntities(text).replaceAll(/[*_~`]/g, `$&${ZERO_WIDTH_SPACE}`)
}

function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const MARKS = { strong: '*', emphasis: '_', code: '`', struck: '~' } as const

/** Inline content as mrkdwn, for the places that take no rich text. */
export function toMrkdwn(content: readonly Inline[]): string {
  return content.map(toMrkdwnPart).join('')
}

function toMrkdwnPart(part: Inline): string {
  const text = escapeMrkdwn(part.text)
  if ('url' in part) {
    // A bar would end the address inside the brackets, so its place is taken by its code.
    const url = escapeEntities(part.url).replaceAll('|', '%7C')
    return isWebAddress(part.url) ? `<${url}|${text.replaceAll('|', '¦').replaceAll('\n', ' ')}>` : text
  }
  const mark = part.style === undefined ? '' : MARKS[part.style]
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return mark === '' || core === '' || core.includes('\n') ? text : `${before}${mark}${core}${mark}${after}`
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>]+$/i.test(url)
}

/** What Slack sends as text, as a person wrote it: entities and brackets are undone, the bot's own mention is taken out. */
export function readMrkdwn(text: string, botUserId: string | null): string {
  return text
    .replaceAll(/<([^<>]*)>/g, (_, inside: string) => readBracket(inside, botUserId))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

function readBracket(inside: string, botUserId: string | null): string {
  const [target = '', label] = inside.split('|')
  if (target.startsWith('@')) return target.slice(1) === botUserId ? '' : `@${label ?? target.slice(1)}`
  if (target.startsWith('#')) return `#${label ?? target.slice(1)}`
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`
  if (target.startsWith('mailto:') || target.startsWith('tel:')) return label ?? target
  return label ?? target
}
