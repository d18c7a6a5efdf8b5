import { link, plain, strong } from '../chat/inline.ts'
import type { Block, Inline } from '../chat/reply.ts'
import { LANGUAGE_NAMES, localize } from '../language.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import type { DigestRun } from './digests.ts'
import { toLocalDate } from './find-run.ts'
import { replyWordsOf } from './reply-words.ts'
import { linkToChannel } from './settle-ended.ts'
import { SECTIONS } from './subscription.ts'
import type { Subscription } from './subscription.ts'

/** A subscription with what becomes of it. */
export interface SubscriptionState {
  readonly subscription: Subscription
  /** Null while it is paused. */
  readonly next: Date | null
  /** The latest first. */
  readonly runs: readonly DigestRun[]
}

const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000
const EVERY_DAY = '1,2,3,4,5,6,7'
const MONDAY_TO_FRIDAY = '1,2,3,4,5'

/** "every day at 07:30 (Europe/Paris)". */
export function describeWhen({ hour, minute, weekdays, zone }: Subscription, language: Language): string {
  const words = replyWordsOf(language)
  const pad = (part: number) => String(part).padStart(2, '0')
  const nameDay = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  const named = weekdays.map((day) => nameDay.format(MONDAY + (day - 1) * DAY))
  const key = weekdays.join(',')
  const days =
    key === EVERY_DAY
      ? words.daily[0]
      : key === MONDAY_TO_FRIDAY
        ? words.weekdays[0]
        : new Intl.ListFormat(language, { type: 'conjunction' }).format(named)
  return fillTemplate(words.when, { days: days ?? key, time: `${pad(hour)}:${pad(minute)}`, zone })
}

/** The local date and time of a run: "Nov. 22, 2026, 07:30". */
export function describeRunTime(at: Date, { zone }: Pick<Subscription, 'zone'>, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at)
  return `${formatDate(toLocalDate(at, zone), language)}, ${time}`
}

/** Everything about one subscription, and what went wrong last. */
export function renderSubscription(state: SubscriptionState, lexicon: Lexicon, language: Language): readonly Block[] {
  const { subscription, next, runs } = state
  const words = replyWordsOf(language)
  const { labels } = words
  const [last] = runs
  const about = nameAbout(subscription, lexicon, language)
  const sections =
    subscription.sections.length === SECTIONS.length
      ? words.everything
      : subscription.sections.map((section) => words.sections[section]).join(', ')
  const fields: readonly (readonly [string, string])[] = [
    [labels.when, describeWhen(subscription, language)],
    [labels.language, localize(LANGUAGE_NAMES[subscription.language], language)],
    [labels.sections, sections],
    [labels.about, about === '' ? words.everything : about],
    [labels.empty, words.emptyDays[subscription.empty]],
    [labels.next, next === null ? words.isPaused : describeRunTime(next, subscription, language)],
    ...(last === undefined ? [] : [[labels.last, describeRun(last, language)] as const]),
    [labels.by, subscription.by.name],
  ]
  const channel: readonly Inline[] = [
    strong(`${labels.channel}: `),
    link(subscription.channel, linkToChannel(subscription)),
  ]
  return [
    { type: 'paragraph', content: channel },
    { type: 'fields', fields: fields.map(([label, text]) => ({ label, content: [plain(text)] })) },
    ...(last?.trouble == null || last.trouble === ''
      ? []
      : [{ type: 'paragraph' as const, tone: 'bad' as const, content: [plain(last.trouble)] }]),
  ]
}

function nameAbout({ operations, series, topics }: Subscription, lexicon: Lexicon, language: Language): string {
  const named = operations.map((id) => {
    const operation = lexicon.operation(id)
    return operation?.names[language][0] ?? operation?.name ?? id
  })
  return [...series, ...named, ...topics].join(', ')
}

function describeRun({ date, state }: DigestRun, language: Language): string {
  return `${formatDate(date, language)}: ${replyWordsOf(language).states[state]}`
}
