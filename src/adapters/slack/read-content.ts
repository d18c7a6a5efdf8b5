import { z } from 'zod'
import { readMrkdwn } from './markup.ts'

/** What of a message is words. Whatever else Slack or an app puts there is left out. */
export const Content = z.object({
  text: z.string().nullish(),
  blocks: z.array(z.unknown()).nullish().catch(null),
  attachments: z.array(z.unknown()).nullish().catch(null),
})
export type Content = z.output<typeof Content>

const Attachment = z.object({
  pretext: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  from_url: z.string().nullish(),
  is_msg_unfurl: z.boolean().nullish(),
})

/** The elements of a block that hold text, some of them inside others. */
interface Element {
  readonly type?: unknown
  readonly text?: unknown
  readonly elements?: unknown
  readonly fields?: unknown
}

/**
 * All that a message says, as a person reads it: its text, else that of its blocks, and what is forwarded or attached. Feeds and
 * other apps often write nothing but blocks and attachments.
 */
export function readContent({ text, blocks, attachments }: Content, botUserId: string | null): string {
  const own = text == null || text === '' ? (blocks ?? []).map(readBlock).join('\n') : text
  // Beside words, the preview of a link is the page's and not theirs who wrote; a link alone is posted for its preview.
  const isLink = own.replaceAll(/<[^<>]*>/g, '').trim() === ''
  return [own, ...(attachments ?? []).flatMap((attachment) => readAttachment(attachment, isLink))]
    .map((part) => readMrkdwn(part, botUserId))
    .filter((part) => part !== '')
    .join('\n\n')
}

function readAttachment(attachment: unknown, withPreviews: boolean): readonly string[] {
  const result = Attachment.safeParse(attachment)
  if (!result.success) return []
  const { pretext, title, text, from_url, is_msg_unfurl } = result.data
  if (from_url != null && is_msg_unfurl !== true && !withPreviews) return []
  return [pretext, title, text].filter((part) => part != null)
}

function readBlock(block: unknown): string {
  if (typeof block !== 'object' || block === null) return ''
  const { type, text, elements, fields } = block as Element
  // Buttons are no part of what is said.
  if (type === 'actions' || type === 'context_actions') return ''
  const own = typeof text === 'string' ? text : readBlock(text)
  const isLine = type === 'rich_text' || type === 'rich_text_list'
  const inner = [elements, fields].map((list) => readList(list, isLine ? '\n' : '')).join('')
  return `${own}${inner}`
}

function readList(list: unknown, separator: string): string {
  return Array.isArray(list) ? list.map(readBlock).join(separator) : ''
}
