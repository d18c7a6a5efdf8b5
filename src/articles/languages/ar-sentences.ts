import type { SentenceWords } from '../sentence-words.ts'

export const ar: SentenceWords = {
  abbreviations: ['د.', 'أ.', 'م.', 'أ.د.', 'ص.', 'ج.', 'ط.', 'ت.', 'هـ.', 'ق.م.', 'إلخ.', 'رقم.', 'ش.', 'ب.'],
  endings: ['إلخ.', 'ق.م.', 'ش.م.م.'],
  starters: [],
}
