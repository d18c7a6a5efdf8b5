import { topicWords } from '../../articles/topic-words.ts'
import type { Language } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import type { Lexicon } from '../../reading/lexicon.ts'
import type { Mentions } from '../../reading/mention.ts'
import { READING_LANGUAGES } from '../../reading/languages.ts'
import { tokenize } from '../../reading/tokenize.ts'
import type { Token } from '../../reading/tokenize.ts'
import { eventOf } from '../event-words.ts'
import { SUMMARY_WORDS } from '../summary-words.ts'
import type { CitedText } from './cited-text.ts'
import type { Fault } from './fault.ts'

/** Texts read last, by lexicon: the sentences of a summary are judged against the same few contexts. */
const readTexts = new WeakMap<Lexicon, Map<string, Mentions>>()
const MOST_TEXTS = 200

function mentionsIn(text: string, language: Language, lexicon: Lexicon): Mentions {
  const known = readTexts.get(lexicon) ?? new Map<string, Mentions>()
  readTexts.set(lexicon, known)
  const key = `${language} ${text}`
  const mentions = known.get(key) ?? lexicon.findMentions(text, language)
  if (known.size >= MOST_TEXTS) known.clear()
  known.set(key, mentions)
  return mentions
}

/** Every name of the sentence is in the article, and near enough to what it cites: people, agencies, operations and places. */
export function checkNames(text: string, citation: CitedText, language: Language, lexicon: Lexicon): Fault | null {
  return (
    checkPlaces(text, citation, language, lexicon) ??
    checkWords(text, citation, language, lexicon) ??
    checkActors(text, citation, language)
  )
}

/** Whom the sentence has do a thing does it in what is cited too, where that names both: "Marsh freed" is not "Police freed, Marsh said". */
function checkActors(text: string, citation: CitedText, language: Language): Fault | null {
  const tokens = tokenize(text)
  const cited = citation.cited.map((sentence) => {
    const words = tokenize(sentence.text)
    return {
      names: new Set(words.map((word) => word.text)),
      events: new Set(words.map((word) => eventOf(word.text, language))),
    }
  })
  for (const [index, token] of tokens.entries()) {
    const event = eventOf(tokens[index + 1]?.text ?? '', language)
    if (!token.capital || event === null || tokens[index + 1]!.gap !== 'space') continue
    const named = cited.filter(({ names }) => names.has(token.text))
    if (named.length > 0 && !named.some(({ events }) => events.has(event)))
      return { code: 'name', detail: `${token.text} (${event})` }
  }
  return null
}

/** A place may be written as its people ("Moroccan"), so it is compared as a place. */
function checkPlaces(text: string, citation: CitedText, language: Language, lexicon: Lexicon): Fault | null {
  const here = mentionsIn(text, language, lexicon)
  if (here.places.length === 0 && here.operations.length === 0) return null
  const there = mentionsIn(citation.context, language, lexicon)
  const places = new Set(there.places.map(({ place }) => place))
  const context = toWordSet(citation.context)
  const stranger = here.places.find((mention) => !places.has(mention.place) && !isAmong(mention.text, context))
  if (stranger !== undefined) return { code: 'name', detail: stranger.text }
  const operations = new Set(there.operations.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  const other = here.operations.find(
    ({ candidates, text: name }) => !candidates.some(({ id }) => operations.has(id)) && !isAmong(name, context),
  )
  return other === undefined ? null : { code: 'name', detail: other.text }
}

function checkWords(text: string, citation: CitedText, language: Language, lexicon: Lexicon): Fault | null {
  const names = language === 'ar' ? findTitled(text, language) : findCapitalized(text, citation, language)
  const agencies = new Set(SUMMARY_WORDS[language].agencies)
  const candidates = [
    ...names,
    ...tokenize(text).filter((token) => agencies.has(token.text) || agencies.has(withoutArticle(token.text))),
  ]
  if (candidates.length === 0) return null
  const known = toWordSet(citation.context)
  const topics = language === 'ar' ? new Set(topicWords(citation.context, language)) : null
  const initials = findInitials(citation.article)
  const covered = mentionsIn(text, language, lexicon).places
  for (const token of candidates) {
    if (isKnownName(token, known, language) || initials.has(token.text)) continue
    // Without capitals, another form of an ordinary word looks like a name.
    if (topics !== null && topicWords(token.text, language).every((topic) => topics.has(topic))) continue
    // Compared as a place already.
    if (covered.some((place) => token.start >= place.start && token.end <= place.end)) continue
    return { code: 'name', detail: text.slice(token.start, token.end) }
  }
  return null
}

function isKnownName(token: Token, known: ReadonlySet<string>, language: Language): boolean {
  if (known.has(token.text) || known.has(withoutArticle(token.text)) || known.has(`ال${token.text}`)) return true
  return token.text.endsWith('s') && known.has(token.text.slice(0, -1)) && language === 'en'
}

/** Words with a capital that are no ordinary word at the head of a sentence. */
function findCapitalized(text: string, citation: CitedText, language: Language): readonly Token[] {
  const tokens = tokenize(text)
  const ordinary = new Set(topicWords(citation.article, language))
  return tokens.filter((token, index) => {
    if (!token.capital || token.isNumber || token.gap === 'apostrophe') return false
    const data = READING_LANGUAGES[language]
    if (data.functionWords.has(token.text)) return false
    if (index > 0 && token.gap !== 'stop') return true
    return isNameAtHead(token, tokens[index + 1], ordinary, language)
  })
}

/**
 * The first word of a sentence has a capital in any case. It is taken for a name if the article does not know it, and what follows
 * it is another capital, a possessive, or a verb that a bare noun would not stand before.
 */
function isNameAtHead(
  token: Token,
  next: Token | undefined,
  ordinary: ReadonlySet<string>,
  language: Language,
): boolean {
  const data = READING_LANGUAGES[language]
  if (token.upper && token.text.length >= 2) return true
  if (data.commonWords.has(token.text) || topicWords(token.text, language).some((topic) => ordinary.has(topic)))
    return false
  if (next === undefined) return false
  if (next.capital || next.gap === 'apostrophe') return true
  const endsAsPlural = /(?:s|x|ing|ly|ment|mente|ed)$/u.test(token.text)
  if (endsAsPlural) return false
  return SUMMARY_WORDS[language].nameVerbs.includes(next.text) || (language === 'en' && next.text.endsWith('ed'))
}

/** Arabic has no capitals: a name is what follows a title, up to a word that no name has, or a preposition of place. */
function findTitled(text: string, language: Language): readonly Token[] {
  const tokens = tokenize(text)
  const { before, ordinary } = SUMMARY_WORDS[language].placeCues
  const isOrdinary = (word: string) =>
    [...ordinary, ...READING_LANGUAGES[language].commonWords].includes(word) || ordinary.includes(withoutArticle(word))
  const titles = new Set(SUMMARY_WORDS[language].titles)
  const data = READING_LANGUAGES[language]
  const isTitle = (word: string) => titles.has(word) || titles.has(word.replace(/^[وبلفك]/u, ''))
  const names: Token[] = []
  for (const [index, token] of tokens.entries()) {
    if (!isTitle(token.text)) {
      if (/\p{Script=Latin}/u.test(token.text)) names.push(token)
      const next = tokens[index + 1]
      if (
        before.includes(token.text) &&
        next?.gap === 'space' &&
        !next.isNumber &&
        !data.functionWords.has(next.text) &&
        !isOrdinary(next.text)
      )
        names.push(next)
      continue
    }
    for (const next of tokens.slice(index + 1, index + 4)) {
      if (next.gap !== 'space' || data.functionWords.has(next.text) || next.isNumber) break
      if (!isTitle(next.text)) names.push(next)
    }
  }
  return names
}

/** "UNODC" for "United Nations Office on Drugs and Crime". */
function findInitials(article: string): ReadonlySet<string> {
  const initials = new Set<string>()
  const tokens = tokenize(article)
  for (const start of tokens.keys()) {
    let letters = ''
    for (const token of tokens.slice(start, start + 9)) {
      if (token.capital) letters += token.text[0] ?? ''
      else if (token.text.length > 3) break
      if (letters.length >= 2) initials.add(letters)
    }
  }
  return initials
}

function withoutArticle(word: string): string {
  return word.replace(/^(?:و|ف)?(?:ال|بال|لل|كال)/u, '').replace(/^[بلوفك](?=.{4})/u, '')
}

function toWordSet(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const token of tokenize(text)) {
    words.add(token.text)
    words.add(withoutArticle(token.text))
  }
  return words
}

function isAmong(name: string, words: ReadonlySet<string>): boolean {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.has(word))
}
