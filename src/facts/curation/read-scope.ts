import { LANGUAGES } from '../../language.ts'
import { tokenize } from '../../reading/tokenize.ts'
import { isFunctionWord } from '../../reading/plain-word.ts'
import { fold } from '../../reading/fold-text.ts'
import type { Mentions, PeriodMention } from '../../reading/mention.ts'
import { Scope, WHOLE_SCOPE } from '../fact.ts'
import type { Subset } from '../metric.ts'
import type { Operation } from '../operation.ts'
import { toDay } from '../review/review-date.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import type { FaultCode } from './curation-words.ts'
import { FieldFault, quote } from './field-fault.ts'
import { createWordTest, findUnread } from './find-unread.ts'
import { refuseAmbiguous } from './read-date.ts'

type Refuse = (code: FaultCode, values?: Readonly<Record<string, string>>) => FieldFault

/** How far a period without a year at its first day may reach back over New Year, in days: more is days in the wrong order. */
const LONGEST_OVER_NEW_YEAR = 183

/**
 * Reads what narrows a figure: "in Egypt, on trafficking charges, 29 September to 4 October 2024". Empty, and the operation's own
 * dates, are the whole operation. Throws a `FieldFault` where words are left over.
 */
export function readScope(written: string | undefined, operation: Operation, desk: CurationDesk): Scope {
  const read = (written ?? '').trim()
  const { lexicon, language } = desk
  const words = curationWordsOf(language)
  if (read === '' || isWhole(read, words.wholeWords)) return WHOLE_SCOPE
  const refuse: Refuse = (code, values = {}) =>
    new FieldFault({ language, field: 'scope', code, values: { read: quote(read), ...values } })
  const { mentions, unread } = readBest(read, operation, desk)
  if (unread !== null) {
    const [example] = lexicon.subsets
    const near = example === undefined ? '' : (example.labels[language] ?? example.labels.en)
    throw refuse('scope_unknown', { read: quote(unread), near })
  }
  for (const { text } of mentions.periods) refuseAmbiguous(text, 'scope', language)
  const scope = {
    place: readPlace(mentions, desk, refuse),
    subset: readSubset(mentions, desk, refuse),
    ...readPeriod(read, mentions, operation, refuse),
  }
  const checked = Scope.safeParse(scope)
  if (!checked.success) throw refuse('no_such_day')
  const [start] = (scope.day ?? scope.period ?? '').split('/')
  if (start !== undefined && start > toDay(desk.now, desk.timeZone)) throw refuse('date_future')
  return checked.data
}

/** The reading that leaves no words over: few words ("en Argentine") do not tell their language. */
function readBest(read: string, operation: Operation, { lexicon, language }: CurationDesk) {
  const readings = [undefined, language, ...LANGUAGES].map((each) => {
    const found = lexicon.findMentions(read, each)
    // "joining Portugal" is the name of a part, and no place.
    const places = found.places.filter(
      ({ start, end }) => !found.subsets.some((subset) => subset.start <= start && end <= subset.end),
    )
    const mentions = { ...found, places }
    return { mentions, unread: findLeft(read, mentions, operation) }
  })
  return readings.find(({ unread }) => unread === null) ?? readings[0]!
}

function isWhole(read: string, wholeWords: readonly string[]): boolean {
  const folded = fold(read)
  return wholeWords.some((words) => fold(words) === folded)
}

/** The words that name nothing that could narrow a figure. */
function findLeft(read: string, { operations, places, periods, subsets }: Mentions, { id }: Operation): string | null {
  const own = operations.filter(({ candidates }) => candidates.some((candidate) => candidate.id === id))
  // A part's name may stand apart, with words between that are none of it ("charges other than trafficking").
  const isPart = createWordTest(subsets.flatMap(({ candidates }) => candidates))
  return findUnread(read, [...places, ...periods, ...own], isPart)
}

function readPlace({ places }: Mentions, { lexicon, language }: CurationDesk, refuse: Refuse): string | null {
  const ids = [...new Set(places.map(({ place }) => place))]
  if (ids.length > 1)
    throw refuse('scope_places', { near: ids.map((place) => lexicon.placeName(place, language)).join(', ') })
  return ids[0] ?? null
}

function readSubset({ subsets }: Mentions, { language }: CurationDesk, refuse: Refuse): string | null {
  if (subsets.length === 0) return null
  const shared = subsets.reduce(
    (left, { candidates }) => left.filter((subset) => candidates.some(({ id }) => id === subset.id)),
    subsets[0]?.candidates ?? [],
  )
  const named = shared.length > 0 ? shared : subsets.flatMap(({ candidates }) => candidates)
  // "on trafficking charges" is also said of "trafficking or smuggling": the part whose name adds least to it is meant.
  const said = new Set(subsets.flatMap(({ text }) => tokenize(text).map((token) => token.text)))
  const fewest = Math.min(...named.map((subset) => countUnsaid(subset, said)))
  const meant = [...new Set(named.filter((subset) => countUnsaid(subset, said) === fewest))]
  const [first, ...others] = meant
  if (others.length === 0) return first?.id ?? null
  throw refuse('scope_parts', { near: named.map(({ labels }) => labels[language] ?? labels.en).join(', ') })
}

/** How many words of a part's name, in the language where it has the fewest, nobody said. */
function countUnsaid({ labels }: Subset, said: ReadonlySet<string>): number {
  const counts = LANGUAGES.flatMap((language) => {
    const label = labels[language]
    if (label === undefined) return []
    return [tokenize(label).filter(({ text }) => !isFunctionWord(text) && !said.has(text)).length]
  })
  return Math.min(...counts)
}

function readPeriod(
  read: string,
  mentions: Mentions,
  operation: Operation,
  refuse: Refuse,
): Pick<Scope, 'period' | 'day'> {
  const [first, second, ...others] = mentions.periods
  if (first === undefined) return { period: null, day: null }
  const isPair = second !== undefined && /^\s*(?:\/|–|—)\s*$/.test(read.slice(first.end, second.start))
  if (others.length > 0 || (second !== undefined && !isPair)) throw refuse('scope_dates')
  const { from, to } = withYear({ ...first, to: second?.to ?? first.to }, operation, refuse)
  if (from > to || isReversed(read, from, to)) throw refuse('period_order')
  if (from === to) return { period: null, day: from }
  const isOwn = from === operation.start && to === operation.end
  return { period: isOwn ? null : `${from}/${to}`, day: null }
}

/** "29 September": the year of the operation, where that is one. */
function withYear(
  { from, to }: Pick<PeriodMention, 'from' | 'to'>,
  { year, start }: Operation,
  refuse: Refuse,
): { readonly from: string; readonly to: string } {
  if (/^\d{4}/.test(from)) return { from, to }
  const known = start?.slice(0, 4) ?? (year === null ? null : String(year))
  if (known === null) throw refuse('scope_year')
  return { from: `${known}${from.slice(1)}`, to: `${known}${to.slice(1)}` }
}

/** "4 October to 29 September 2024" was not written over New Year. */
function isReversed(read: string, from: string, to: string): boolean {
  const years = new Set(read.match(/(?:19|20)\d\d/g) ?? [])
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return years.size === 1 && from.slice(0, 4) !== to.slice(0, 4) && days > LONGEST_OVER_NEW_YEAR
}
