import type { Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { detectLanguage } from '../reading/detect-language.ts'
import { findStories } from './find-stories.ts'

/** What of a text is in one language, with everything else blanked out, so that offsets stay. */
export interface Passages {
  readonly language: Language
  readonly text: string
}

const ARABIC = /\p{Script=Arabic}/gu
const LATIN = /\p{Script=Latin}/gu
/** Fewer letters than this tell nothing of a passage's language. */
const TELLING = 40

/** Parts a text by language: story by story, and lines in Arabic script from the others. A text in one language is one passage, unchanged. */
export function findPassages(text: string): readonly [Passages, ...Passages[]] {
  const main = detectLanguage(text)
  const byLanguage = new Map<Language, Span[]>()
  for (const story of findStories(text)) {
    for (const { script, spans } of partByScript(text, story)) {
      const written = spans.map(({ start, end }) => text.slice(start, end)).join('\n')
      const letters = written.match(script === 'ar' ? ARABIC : LATIN)?.length ?? 0
      const language = letters < TELLING ? main : script === 'ar' ? 'ar' : detectLanguage(written)
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), ...spans])
    }
  }
  const parts = [...byLanguage].map(([language, spans]) => ({ language, text: mask(text, spans) }))
  const [first, ...rest] = parts
  return first === undefined || rest.length === 0 ? [{ language: first?.language ?? main, text }] : [first, ...rest]
}

function partByScript(
  text: string,
  story: Span,
): readonly { readonly script: 'ar' | 'latin'; readonly spans: readonly Span[] }[] {
  const arabic: Span[] = []
  const latin: Span[] = []
  let start = story.start
  let last = latin
  for (const line of text.slice(story.start, story.end).split('\n')) {
    const end = start + line.length
    const [inArabic, inLatin] = [line.match(ARABIC)?.length ?? 0, line.match(LATIN)?.length ?? 0]
    if (inArabic + inLatin > 0) last = inArabic > inLatin ? arabic : latin
    last.push({ start, end })
    start = end + 1
  }
  return [
    { script: 'ar' as const, spans: arabic },
    { script: 'latin' as const, spans: latin },
  ].filter(({ spans }) => spans.length > 0)
}

function mask(text: string, spans: readonly Span[]): string {
  let masked = ''
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    masked += blank(text.slice(masked.length, start)) + text.slice(start, end)
  }
  return masked + blank(text.slice(masked.length))
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/gu, (letter) => ' '.repeat(letter.length))
}
