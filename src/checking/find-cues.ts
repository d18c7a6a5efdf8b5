import type { Language } from '../language.ts'
import { CUE_KINDS } from './cue.ts'
import type { Cue, CueKind, CueWords } from './cue.ts'
import { ar } from './languages/ar-cues.ts'
import { en } from './languages/en-cues.ts'
import { es } from './languages/es-cues.ts'
import { fr } from './languages/fr-cues.ts'
import { findWords } from './word.ts'
import type { Word } from './word.ts'

const CUE_WORDS: Readonly<Record<Language, CueWords>> = { en, ar, fr, es }

interface Phrase {
  readonly keys: readonly string[]
  readonly kind: CueKind
}

/** Arabic writes "and" and "so" onto the next word. */
const ARABIC_JOINTS = /^[وف](?=.{2})/u

const phrasesByLanguage = new Map<Language, ReadonlyMap<string, readonly Phrase[]>>()

/** Finds the cues of a language among the words of a text, in order. Of one kind the longest phrase wins. */
export function findCues(words: readonly Word[], language: Language): readonly Cue[] {
  const phrases = phrasesOf(language)
  const cues: Cue[] = []
  for (let at = 0; at < words.length; at++) {
    const found = new Set<CueKind>()
    for (const head of headsOf(words[at]!.key, language)) {
      for (const { keys, kind } of phrases.get(head) ?? []) {
        if (found.has(kind) || !follows(words, at, keys)) continue
        found.add(kind)
        cues.push({ kind, start: words[at]!.start, end: words[at + keys.length - 1]!.end })
      }
    }
  }
  return cues
}

function headsOf(key: string, language: Language): readonly string[] {
  if (language !== 'ar' || !ARABIC_JOINTS.test(key)) return [key]
  return [key, key.slice(1)]
}

function follows(words: readonly Word[], at: number, keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if (words[at + i]?.key !== keys[i]) return false
  return true
}

function phrasesOf(language: Language): ReadonlyMap<string, readonly Phrase[]> {
  const known = phrasesByLanguage.get(language)
  if (known !== undefined) return known
  const byHead = new Map<string, Phrase[]>()
  for (const kind of CUE_KINDS) {
    for (const written of CUE_WORDS[language][kind].split(',')) {
      const keys = findWords(written).map((word) => word.key)
      const head = keys[0]
      if (head === undefined) continue
      const phrases = byHead.get(head) ?? []
      phrases.push({ keys, kind })
      byHead.set(head, phrases)
    }
  }
  for (const phrases of byHead.values()) phrases.sort((a, b) => b.keys.length - a.keys.length)
  phrasesByLanguage.set(language, byHead)
  return byHead
}
