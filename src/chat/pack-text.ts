import type { Kept } from './kept.ts'

type OpenKept = () => Promise<Kept>

const KEPT = /^kept:([\w-]{10,64})$/

/** Writes a value into the text that a platform hands back with a click; what does not fit is kept, and the text points at it. */
export async function packText(value: unknown, limit: number, kept: OpenKept): Promise<string> {
  const text = JSON.stringify(value)
  return text.length <= limit ? text : `kept:${await (await kept()).keep(value)}`
}

/** What was packed; null where the text is not one of ours, or what it points at is gone. */
export async function unpackText(text: string, kept: OpenKept): Promise<unknown> {
  const [, id] = KEPT.exec(text) ?? []
  if (id !== undefined) return await (await kept()).find(id)
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
