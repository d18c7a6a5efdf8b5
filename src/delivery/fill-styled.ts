import { plain } from '../chat/inline.ts'
import type { Inline } from '../chat/reply.ts'

/** Puts styled words into the `{slots}` of a template. An unknown slot is a bug. */
export function fillStyled(template: string, slots: Readonly<Record<string, Inline>>): readonly Inline[] {
  return template
    .split(/\{(\w+)\}/)
    .map((part, index) => {
      if (index % 2 === 0) return plain(part)
      const slot = slots[part]
      if (slot === undefined) throw new Error(`No words for the slot {${part}} of "${template}"`)
      return slot
    })
    .filter(({ text }) => text !== '')
}
