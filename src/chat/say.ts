import type { Language } from '../language.ts'
import { chatWordsOf } from './chat-words.ts'
import { plain } from './inline.ts'
import type { Reply } from './reply.ts'

/** One sentence of the platform's own as a reply: why nothing was done. */
export function say(text: string, language: Language): Reply {
  return {
    outcome: 'refused',
    language,
    blocks: [{ type: 'paragraph', content: [plain(text)], tone: 'warning' }],
    data: {},
    restsOn: [],
  }
}

/** What a button says whose content is gone. */
export function sayExpired(language: Language): Reply {
  return say(chatWordsOf(language).expired, language)
}
