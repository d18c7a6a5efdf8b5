import type { DeskNote } from '../chat/desk-note.ts'
import { fillWords } from '../chat/fill-words.ts'
import { plain, strong } from '../chat/inline.ts'
import type { Block } from '../chat/reply.ts'
import type { Language } from '../language.ts'
import { upkeepWordsOf } from './upkeep-words.ts'

/** What somebody told the desk, for its channel: who, their own words, and what it is about. */
export function renderDeskNote(
  { kind, by, text, about }: Pick<DeskNote, 'kind' | 'by' | 'text' | 'about'>,
  language: Language,
): readonly Block[] {
  const words = upkeepWordsOf(language)
  const heading = fillWords(kind === 'problem' ? words.reportsProblem : words.asksTheDesk, { name: by })
  return [
    { type: 'paragraph', content: [strong(`${heading} `), plain(text)] },
    ...(about === null ? [] : [{ type: 'note' as const, content: [plain(about)] }]),
  ]
}
