import type { Language } from '../language.ts'
import { foldWord } from './fold-word.ts'
import type { Lexicon } from './lexicon.ts'
import type { Token } from './token.ts'

type LatinLanguage = Exclude<Language, 'ar'>
/** How far one language must lead for a sentence to need no other witness: a common word of its own. */
const CERTAIN = 2
const LATIN: readonly LatinLanguage[] = ['en', 'fr', 'es']

/** For each word, the Latin-script languages it is a common word of. */
export type LanguageEvidence = ReadonlyMap<string, readonly LatinLanguage[]>

/** Collects the words that tell a language: function words, number words, months and units, each weighted by how few languages share it. */
export function createEvidence(lexicons: Readonly<Record<Language, Lexicon>>): LanguageEvidence {
  const evidence = new Map<string, LatinLanguage[]>()
  for (const language of LATIN) {
    const endings = lexicons[language].data.tellingEndings.map((ending) => `-${ending}`)
    for (const key of [...tellingKeys(lexicons[language]), ...endings]) {
      if (key.length === 1 && key !== 'y' && key !== 'e' && key !== 'a') continue
      const languages = evidence.get(key) ?? []
      languages.push(language)
      evidence.set(key, languages)
    }
  }
  return evidence
}

function tellingKeys({ data, words, numbers, months, denominators, fractions }: Lexicon): Set<string> {
  const phrases = [
    ...Object.values(data.hedgesBefore), ...Object.values(data.trends), Object.keys(data.durations), Object.keys(data.currencies), Object.keys(data.measures),
    data.percent, data.tellingWords,
  ].flat() // prettier-ignore
  const keys = phrases.flatMap((phrase) => phrase.split(/[\s'’]+/)).filter((word) => word.length > 3)
  return new Set([
    ...keys.map(foldWord),
    ...words.functionWords,
    ...words.onlyWords,
    ...numbers.keys(),
    ...denominators.keys(),
    ...fractions.keys(),
    ...months.keys(),
    ...words.weekdays,
    ...words.irregularPlurals,
  ])
}

/**
 * Sets the language of every token. Arabic letters are Arabic. The rest is read line by line, by its common words;
 * a line that shows nothing takes the language of its paragraph, and a paragraph that shows nothing is English.
 */
export function assignLanguages(text: string, tokens: readonly Token[], evidence: LanguageEvidence): void {
  let from = 0
  while (from < tokens.length) {
    let to = from + 1
    while (to < tokens.length && !isParagraphBreak(text, tokens[to - 1]!, tokens[to]!)) to++
    assignParagraph(tokens, from, to, evidence)
    from = to
  }
}

function assignParagraph(tokens: readonly Token[], from: number, to: number, evidence: LanguageEvidence): void {
  let whole: Verdict | null = null
  let start = from
  for (let at = from; at < to; at++) {
    const isEnd = at + 1 === to || tokens[at + 1]!.gap === 'line' || endsSentence(tokens, at)
    if (!isEnd) continue
    const own = judge(tokens, start, at + 1, evidence)
    if (own.lead < CERTAIN) whole ??= judge(tokens, from, to, evidence)
    const latin = own.lead >= CERTAIN ? own.language : (whole?.language ?? own.language)
    const rest = own.hasArabic && !own.hasLatin ? 'ar' : (latin ?? 'en')
    for (let index = start; index <= at; index++) {
      const token = tokens[index]!
      token.language =
        isArabic(token) || (token.kind !== 'word' && own.hasArabic && isArabicNear(tokens, index, start, at))
          ? 'ar'
          : rest
    }
    start = at + 1
  }
}

/** Digits and marks belong to the script of the nearest word. */
function isArabicNear(tokens: readonly Token[], index: number, from: number, to: number): boolean {
  for (let step = 1; step <= 6; step++) {
    const after = tokens[index + step]
    if (index + step <= to && after?.kind === 'word') return isArabic(after)
    const before = tokens[index - step]
    if (index - step >= from && before?.kind === 'word') return isArabic(before)
  }
  return true
}

interface Verdict {
  readonly language: LatinLanguage | null
  /** How far it leads the next language. */
  readonly lead: number
  readonly hasArabic: boolean
  readonly hasLatin: boolean
}

/** Judges by common words, and by spelling only where those leave a doubt. */
function judge(tokens: readonly Token[], from: number, to: number, evidence: LanguageEvidence): Verdict {
  const byWords = weigh(tokens, from, to, evidence, false)
  return byWords.lead >= CERTAIN ? byWords : weigh(tokens, from, to, evidence, true)
}

function weigh(
  tokens: readonly Token[],
  from: number,
  to: number,
  evidence: LanguageEvidence,
  bySpelling: boolean,
): Verdict {
  const scores: Record<Language, number> = { en: 0, ar: 0, fr: 0, es: 0 }
  let hasArabic = false
  let hasLatin = false
  for (let index = from; index < to; index++) {
    const token = tokens[index]!
    if (token.kind !== 'word') continue
    if (isArabic(token)) {
      hasArabic = true
      continue
    }
    hasLatin = true
    // "E. coli", "A. Ruiz": an initial is no word.
    if (token.text.length === 1 && token.text !== token.key && tokens[index + 1]?.text === '.') continue
    const languages = evidence.get(token.key)
    if (languages !== undefined) for (const language of languages) scores[language] += 2 / languages.length
    else if (bySpelling) addSpelling(token, scores, evidence)
  }
  const first = scores.en >= scores.fr && scores.en >= scores.es ? 'en' : scores.fr >= scores.es ? 'fr' : 'es'
  const best = scores[first]
  let second = 0
  for (const language of LATIN) if (language !== first) second = Math.max(second, scores[language])
  // French and Spanish share words and habits; a tie of the two is still no English.
  const isKnown = best > second || best > scores.en
  return { language: isKnown ? first : null, lead: best - second, hasArabic, hasLatin }
}

function addSpelling(token: Token, scores: Record<Language, number>, evidence: LanguageEvidence): void {
  if (token.key.length > 4) {
    const ending =
      evidence.get(`-${token.key.slice(-4)}`) ??
      evidence.get(`-${token.key.slice(-3)}`) ??
      evidence.get(`-${token.key.slice(-2)}`)
    if (ending !== undefined) for (const language of ending) scores[language] += 0.5 / ending.length
  }
  if (token.text === token.key) return
  if (/é/i.test(token.text)) scores.fr += 0.5
  if (/[ñáíóú]/i.test(token.text)) scores.es += 1
  else if (/[çèêëàùûœîô]/i.test(token.text)) scores.fr += 1
}

/** Whether a token is written in Arabic letters or digits: only the Arabic lexicon can read its words. */
export function isArabic(token: Token): boolean {
  const code = token.text.charCodeAt(0)
  return code >= 0x600 && code <= 0x6ff
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (
    token.text !== '.' &&
    token.text !== '!' &&
    token.text !== '?' &&
    token.text !== '؟' &&
    token.text !== '۔' &&
    token.text !== ';'
  )
    return false
  const next = tokens[at + 1]
  return next !== undefined && next.gap !== 'none' && next.kind === 'word' && next.text[0] !== next.key[0]
}

function isParagraphBreak(text: string, before: Token, after: Token): boolean {
  return after.gap === 'line' && /\n[^\S\n]*\r?\n|\u2029/.test(text.slice(before.end, after.start))
}
