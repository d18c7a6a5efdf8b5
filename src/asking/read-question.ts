import type { Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Mentions, OperationMention } from '../reading/mention.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Token } from '../reading/tokenize.ts'
import { addsPart } from './adds-part.ts'
import { listContent, listUnknown } from './account-words.ts'
import { cueIndexOf } from './cue-index.ts'
import type { CueHit, CueIndex } from './cue-index.ts'
import { decideKind, isYesNo } from './decide-kind.ts'
import { dropOrders } from './drop-orders.ts'
import { createExplainer } from './explain-words.ts'
import { dropAsides, findAsides } from './find-asides.ts'
import { findBareSubsets } from './find-bare-subsets.ts'
import { findEpithets } from './find-epithets.ts'
import { findMonths } from './find-months.ts'
import { groupMetrics } from './group-metrics.ts'
import { narrowMentions } from './narrow-mentions.ts'
import { findClaims, findLimit, listHedges } from './read-claims.ts'
import type { QuestionReading } from './question-reading.ts'

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
const OPEN: readonly CueHit['cue'][] = [
  'when',
  'where',
  'who',
  'what',
  'why',
  'howLong',
  'which',
  'whichPlaces',
  'list',
]
/** "And the first?" */
const MOST_WORDS_ALONE = 5
const NARROWING: ReadonlySet<CueHit['cue']> = new Set(['edition', 'operation'])

/** Takes a question apart. Pure: looks nothing up. A number in it is a claim, an order in it is nothing. */
export function readQuestion(question: string, language: Language, lexicon: Lexicon): QuestionReading {
  const index = cueIndexOf(language)
  const all = lexicon.findMentions(question, language)
  const kept = keepQuestion(question, language, all, index)
  const asides = findAsides(kept, language, all)
  const text = dropAsides(kept, asides)
  const found = text === question ? all : lexicon.findMentions(text, language)
  const isCounting = counts(index.find(repairWords(tokenize(text), found, language, index)))
  const mentions = addMonths(narrowMentions(text, language, found, index, isCounting), text, language)
  const tokens = repairWords(tokenize(text), mentions, language, index)
  const hits = index
    .find(tokens)
    .filter((hit) => hit.cue !== 'order' && !mentions.operations.some((mention) => isCovered(tokens, hit, mention)))
    .filter((hit) => !isRelative(hit, tokens, index))
  const cues = new Set(hits.map((hit) => hit.cue))
  const limit = findLimit(tokens, hits, language)
  const claims = findClaims(text, language, mentions, {
    tokens,
    hits,
    limit: limit === null ? null : (tokens[limit.at] ?? null),
  })
  const places = listPlaces(mentions)
  const metrics = groupMetrics(text, language, mentions, lexicon, { hits, tokens, index })
  const isNamed = createExplainer(mentions, language)
  const figures = [...claims, ...listHedges(claims)]
  const epithets = findEpithets(tokens, language, mentions.operations)
  const isExplained = (token: Token, at: number) =>
    at === limit?.at || isNamed(token) || epithets.has(token) || figures.some((span) => isWithin(token, span))
  const unexplained = listUnknown(tokens, hits, index, isExplained)
  const isFollowUp = hits.some((hit) => hit.cue === 'followUp' && hit.from === 0)
  const bare = metrics.length === 0 && !isFollowUp ? [] : findBareSubsets(text, language, unexplained, lexicon.subsets)
  const named = mentions.operations.length > 0 ? [] : findSeries(text, unexplained, lexicon)
  const unknown = unexplained.filter((token) => ![...bare, ...named].some((mention) => isWithin(token, mention)))
  const reading = {
    question,
    language,
    cues,
    operations: mentions.operations.length > 0 ? mentions.operations : named,
    metrics,
    subsets: [...mentions.subsets, ...bare],
    areSubsetsJoined: cues.has('and'),
    addsPart: addsPart({ ...mentions, subsets: [...mentions.subsets, ...bare] }, tokens, hits),
    softSubsets: mentions.subsets.filter((subset) => mentions.metrics.some((metric) => overlaps(metric, subset))),
    places,
    periods: mentions.periods,
    years: mentions.years.map((mention) => mention.year),
    claims,
    asides,
    limit: limit?.value ?? null,
    order: readOrder(index.find(tokens), tokens, mentions),
    unknown: unknown.map((token) => text.slice(token.start, token.end)),
    unknownOperation: mentions.unknownOperations[0]?.text ?? null,
    isNegated: isNegated(tokens, hits, mentions, language, index),
    isFollowUp,
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

function addMonths(mentions: Mentions, text: string, language: Language): Mentions {
  const taken = [...mentions.operations, ...mentions.periods]
  return { ...mentions, periods: [...mentions.periods, ...findMonths(text, tokenize(text), language, taken)] }
}

/** The question without orders to the bot and what stands beside it; blanks keep every offset. */
function keepQuestion(question: string, language: Language, found: Mentions, index: CueIndex): string {
  // The stop in "Nov. 6" ends no sentence.
  const isInDate = ({ start, end }: Token) => found.periods.some((span) => start > span.start && end <= span.end)
  const tokens = tokenize(question).map((token) =>
    token.gap === 'stop' && isInDate(token) ? { ...token, gap: 'space' as const } : token,
  )
  const hits = index.find(tokens)
  const mentions = narrowMentions(question, language, found, index, counts(hits))
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
function repairWords(
  tokens: readonly Token[],
  mentions: Mentions,
  language: Language,
  index: CueIndex,
): readonly Token[] {
  const isNamed = createExplainer(mentions, language)
  return tokens.map((token) => {
    if (token.isNumber || index.roleOf(token.text) !== null || isNamed(token)) return token
    const repaired = index.repair(token.text)
    return repaired === null ? token : { ...token, text: repaired }
  })
}

/** "Weren't there …?" asks like "were there …?"; any other "not" turns the question round. */
function isNegated(
  tokens: readonly Token[],
  hits: readonly CueHit[],
  mentions: Mentions,
  language: Language,
  index: CueIndex,
): boolean {
  const asking = hits.find((hit) => hit.from === 0 && (hit.cue === 'yesNo' || hit.cue === 'untrue'))
  return tokens.some((token, at) => {
    if (index.roleOf(token.text) !== 'negation' || belongsToName(token, mentions, language)) return false
    return asking === undefined || at >= asking.to
  })
}

/** "Hors ligne", "non-nationals": a "not" that belongs to what something is called. */
function belongsToName(token: Token, { operations, metrics, subsets }: Mentions, language: Language): boolean {
  if (operations.some((span) => isWithin(token, span))) return true
  return [...metrics, ...subsets].some((mention) => {
    if (!isWithin(token, mention)) return false
    const phrases = mention.candidates.flatMap((candidate) => candidate.synonyms[language])
    return phrases.some((phrase) => tokenize(phrase).some(({ text }) => text === token.text))
  })
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
  const isAlone =
    tokens.length <= MOST_WORDS_ALONE &&
    mentions.metrics.length === 0 &&
    hits.some((hit) => hit.cue === 'followUp' && hit.from === 0)
  if (order.to - order.from > 2 || isAlone) return order.cue
  const reaches = [order.to, order.to + 1, order.to + 2, order.from - 1, order.from - 2].some(near)
  return reaches ? order.cue : null
}

/** A series whose name is also a common word ("Turquesa arrests 2021"), where nothing else explains the word. */
function findSeries(text: string, unknown: readonly Token[], lexicon: Lexicon): readonly OperationMention[] {
  return unknown.flatMap(({ start, end }) => {
    const written = text.slice(start, end)
    const candidates = lexicon.editionsOf(written)
    if (candidates.length === 0) return []
    const series = candidates[0]?.series ?? written
    return { start, end, text: written, match: 'folded' as const, candidates, series, edition: null, year: null }
  })
}

/** "People who were arrested": no question for a person. */
function isRelative(hit: CueHit, tokens: readonly Token[], index: CueIndex): boolean {
  if (hit.cue !== 'who' || hit.from === 0 || hit.to - hit.from > 1) return false
  const role = index.roleOf(tokens[hit.from - 1]?.text ?? '')
  return role === 'person' || role === 'agent'
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
