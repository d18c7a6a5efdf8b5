import type { Figure, Span } from '../figures/figure.ts'
import { findFigures } from '../figures/find-figures.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { Mentions } from '../reading/mention.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Token } from '../reading/tokenize.ts'
import { cueIndexOf } from './cue-index.ts'
import type { CueHit, CueIndex } from './cue-index.ts'
import { decideKind, isYesNo } from './decide-kind.ts'
import { dropOrders } from './drop-orders.ts'
import { findBareSubsets } from './find-bare-subsets.ts'
import { groupMetrics } from './group-metrics.ts'
import { narrowMentions } from './narrow-mentions.ts'
import type { QuestionReading } from './question-reading.ts'

const CLAIM_KINDS = new Set(['count', 'money', 'percent', 'measure', 'ratio'])
const COUNTING: readonly CueHit['cue'][] = [
  'howMany',
  'most',
  'fewest',
  'top',
  'share',
  'total',
  'compare',
  'more',
  'fewer',
]
const OPEN: readonly CueHit['cue'][] = ['when', 'where', 'who', 'what', 'why', 'howLong', 'which', 'list']
/** Cues whose words also say what a statement may be about. */
const TELLING: ReadonlySet<CueHit['cue']> = new Set([
  'share',
  'difference',
  'leads',
  'most',
  'fewest',
  'first',
  'rise',
  'fall',
])
const NARROWING: ReadonlySet<CueHit['cue']> = new Set(['edition', 'operation'])

/** Takes a question apart. Pure: looks nothing up. A number in it is a claim, an order in it is nothing. */
export function readQuestion(question: string, language: Language, lexicon: Lexicon): QuestionReading {
  const index = cueIndexOf(language)
  const text = keepQuestion(question, language, lexicon, index)
  const found = lexicon.findMentions(text, language)
  const isCounting = counts(index.find(repairWords(tokenize(text), found, index)))
  const mentions = narrowMentions(text, language, found, index, isCounting)
  const tokens = repairWords(tokenize(text), mentions, index)
  const named = listNamed(mentions)
  const hits = index
    .find(tokens)
    .filter((hit) => hit.cue !== 'order' && !mentions.operations.some((mention) => isCovered(tokens, hit, mention)))
  const cues = new Set(hits.map((hit) => hit.cue))
  const limit = findLimit(tokens, hits, language)
  const claims = findClaims(text, language, mentions, limit === null ? null : (tokens[limit.at] ?? null))
  const places = listPlaces(mentions)
  const metrics = groupMetrics(text, language, mentions, lexicon, { hits, tokens, index })
  const unexplained = listUnknown(tokens, hits, [...named, ...claims, ...hedgesOf(claims)], index, limit?.at ?? -1)
  const bare = metrics.length === 0 ? [] : findBareSubsets(text, language, unexplained, lexicon.subsets)
  const unknown = unexplained.filter((token) => !bare.some((mention) => isWithin(token, mention)))
  const reading = {
    question,
    language,
    cues,
    operations: mentions.operations,
    metrics,
    subsets: [...mentions.subsets, ...bare],
    areSubsetsJoined: cues.has('and'),
    softSubsets: mentions.subsets.filter((subset) => mentions.metrics.some((metric) => overlaps(metric, subset))),
    places,
    periods: mentions.periods,
    years: mentions.years.map((mention) => mention.year),
    claims,
    limit: limit?.value ?? null,
    order: readOrder(hits, tokens, mentions),
    unknown: unknown.map((token) => text.slice(token.start, token.end)),
    unknownOperation: mentions.unknownOperations[0]?.text ?? null,
    isNegated: tokens.some((token) => index.roleOf(token.text) === 'negation' && !isNamed(token, mentions, language)),
    isFollowUp: hits.some((hit) => hit.cue === 'followUp' && hit.from === 0),
    refersBack: cues.has('that'),
    wantsYesNo: isYesNo(hits, tokens),
    content: listContent(tokenize(text), hits, index, mentions.operations),
  }
  return { ...reading, kind: decideKind(reading) }
}

/** Whether a question asks for a number: it says so, or is a few keywords without a question word. */
function counts(hits: readonly CueHit[]): boolean {
  const cues = new Set(hits.map((hit) => hit.cue))
  const isNumber = COUNTING.some((cue) => cues.has(cue))
  return isNumber || !OPEN.some((cue) => cues.has(cue))
}

function keepQuestion(question: string, language: Language, lexicon: Lexicon, index: CueIndex): string {
  const tokens = tokenize(question)
  const hits = index.find(tokens)
  const mentions = narrowMentions(question, language, lexicon.findMentions(question, language), index, counts(hits))
  const named = [...mentions.operations, ...mentions.metrics, ...mentions.unknownOperations]
  const spans = listNamed(mentions)
  return dropOrders(question, tokens, hits, named, (at) => {
    const token = tokens[at]
    if (token === undefined) return true
    if (hits.some((hit) => at >= hit.from && at < hit.to) || spans.some((span) => isWithin(token, span))) return true
    const role = index.roleOf(token.text) ?? (index.repair(token.text) === null ? null : 'neutral')
    return role !== null
  })
}

/** Words that name nothing are put right where they are a slip of a question's own words ("hwo mnay"). */
function repairWords(tokens: readonly Token[], mentions: Mentions, index: CueIndex): readonly Token[] {
  const named = listNamed(mentions)
  return tokens.map((token) => {
    if (token.isNumber || index.roleOf(token.text) !== null || named.some((span) => isWithin(token, span))) return token
    const repaired = index.repair(token.text)
    return repaired === null ? token : { ...token, text: repaired }
  })
}

/** "Hors ligne", "non-nationals": a "not" that belongs to what something is called. */
function isNamed(token: Token, { operations, metrics, subsets }: Mentions, language: Language): boolean {
  if (operations.some((span) => isWithin(token, span))) return true
  return [...metrics, ...subsets].some((mention) => {
    if (!isWithin(token, mention)) return false
    const phrases = mention.candidates.flatMap((candidate) => candidate.synonyms[language])
    return phrases.some((phrase) => tokenize(phrase).some(({ text }) => text === token.text))
  })
}

function findClaims(text: string, language: Language, mentions: Mentions, limit: Span | null): readonly Figure[] {
  const { operations, periods, years, unknownOperations, subsets } = mentions
  const taken = [...operations, ...periods, ...years, ...unknownOperations, ...subsets]
  return findFigures(text, { language }).filter((figure) => {
    if (!CLAIM_KINDS.has(figure.kind)) return false
    if (taken.some((span) => overlaps(figure, span)) || (limit !== null && overlaps(figure, limit))) return false
    // "One" and "two" in words are seldom a figure; a digit, or words for more, are.
    return /\p{N}/u.test(figure.text) || typeof figure.value !== 'number' || figure.value > 3
  })
}

function hedgesOf(claims: readonly Figure[]): readonly Span[] {
  return claims.flatMap((claim) => [claim.hedgeSpan, claim.noun].filter((span) => span !== null))
}

function listPlaces(mentions: Mentions): readonly string[] {
  const places = mentions.places.filter(
    (place) => ![...mentions.operations, ...mentions.subsets].some((span) => overlaps(place, span)),
  )
  return [...new Set(places.map((mention) => mention.place))]
}

function listNamed(mentions: Mentions): readonly Span[] {
  const { operations, metrics, subsets, places, periods, years, unknownOperations } = mentions
  return [...operations, ...metrics, ...subsets, ...places, ...periods, ...years, ...unknownOperations]
}

/** "Top 3", "the five largest": the number, and where it stands. */
function findLimit(
  tokens: readonly Token[],
  hits: readonly CueHit[],
  language: Language,
): { readonly value: number; readonly at: number } | null {
  const cardinals = READING_LANGUAGES[language].cardinals
  const read = (at: number) => {
    const token = tokens[at]
    if (token === undefined) return null
    const value = token.isNumber ? Number(token.text) : cardinals.get(token.text)
    return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 20 ? { value, at } : null
  }
  for (const hit of hits) {
    if (hit.cue === 'top') {
      const limit = read(hit.to) ?? read(hit.from - 1)
      if (limit !== null) return limit
    }
    if (hit.cue === 'most' || hit.cue === 'fewest') {
      const limit = read(hit.from - 1)
      if (limit !== null) return limit
    }
  }
  return null
}

/** "Latest" and "first" choose an edition where they stand by an operation, or by the word for one. */
function readOrder(hits: readonly CueHit[], tokens: readonly Token[], mentions: Mentions): 'latest' | 'first' | null {
  const order = hits.find((hit) => hit.cue === 'latest' || hit.cue === 'first')
  if (order === undefined || (order.cue !== 'latest' && order.cue !== 'first')) return null
  const near = (at: number) => {
    const token = tokens[at]
    if (token === undefined) return false
    return (
      mentions.operations.some((mention) => isWithin(token, mention)) ||
      hits.some((hit) => NARROWING.has(hit.cue) && at >= hit.from && at < hit.to)
    )
  }
  const reaches = [order.to, order.to + 1, order.to + 2, order.from - 1, order.from - 2].some(near)
  return reaches ? order.cue : null
}

function listUnknown(
  tokens: readonly Token[],
  hits: readonly CueHit[],
  explained: readonly Span[],
  index: CueIndex,
  limitAt: number,
): readonly Token[] {
  return tokens.filter((token, at) => {
    if (at === limitAt || explained.some((span) => isWithin(token, span))) return false
    const role = index.roleOf(token.text)
    if (role === 'agent') return isCounted(tokens, hits, at)
    if (role !== null || token.text.length < 2) return false
    return !hits.some((hit) => at >= hit.from && at < hit.to)
  })
}

/** "How many police …": who does the counting elsewhere is what is counted here. */
function isCounted(tokens: readonly Token[], hits: readonly CueHit[], at: number): boolean {
  const previous = hits.filter((hit) => hit.cue === 'howMany' && hit.to === at)
  return previous.length > 0 && !/^(?:number|numbers|nombre|numero|عدد)$/u.test(tokens[at - 1]?.text ?? '')
}

/** Words that carry meaning: not the question's own, nor neutral ones. */
function listContent(
  tokens: readonly Token[],
  hits: readonly CueHit[],
  index: CueIndex,
  operations: readonly Span[],
): readonly string[] {
  const words = tokens.filter((token, at) => {
    if (token.isNumber || token.text.length < 3 || operations.some((span) => isWithin(token, span))) return false
    const role = index.roleOf(token.text)
    if (role === 'neutral' || role === 'person') return false
    return !hits.some((hit) => at >= hit.from && at < hit.to && !TELLING.has(hit.cue))
  })
  return [...new Set(words.map((token) => token.text))]
}

function isCovered(tokens: readonly Token[], hit: CueHit, span: Span): boolean {
  const first = tokens[hit.from]
  const last = tokens[hit.to - 1]
  return first !== undefined && last !== undefined && first.start >= span.start && last.end <= span.end
}

function isWithin(token: Span, span: Span): boolean {
  return token.start >= span.start && token.end <= span.end
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
