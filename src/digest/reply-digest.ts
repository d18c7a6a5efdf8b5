import { plain } from '../chat/inline.ts'
import { toPlainWords } from '../chat/plain-words.ts'
import type { Action, Block, Reply } from '../chat/reply.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import type { DigestItem } from './digest-content.ts'
import { describeRunTime, describeWhen, renderSubscription } from './describe-subscription.ts'
import type { SubscriptionState } from './describe-subscription.ts'
import type { Preview } from './preview-digest.ts'
import { listRestsOn } from './render-digest.ts'
import { replyWordsOf } from './reply-words.ts'
import type { DigestReplyWords } from './reply-words.ts'
import type { Subscription } from './subscription.ts'

/** What was done to a subscription, in a sentence. */
export type Deed = 'subscribed' | 'changed' | 'paused' | 'resumed' | 'skipped' | 'cancelled'

/** Says what was done, when the next digest comes, and offers what may come next. */
export function replyDone(deed: Deed, state: SubscriptionState, language: Language): Reply {
  const { subscription, next } = state
  const words = replyWordsOf(language)
  const text = fillTemplate(words[deed], {
    when: describeWhen(subscription, language),
    next: next === null ? words.isPaused : describeRunTime(next, subscription, language),
    date: subscription.skip === null ? '' : formatDate(subscription.skip, language),
  })
  const actions = deed === 'cancelled' ? [] : listActions(subscription, words)
  return {
    outcome: 'answer',
    language,
    blocks: [
      { type: 'paragraph', content: [plain(text)], tone: 'good' },
      ...(actions.length === 0 ? [] : [{ type: 'actions' as const, actions }]),
    ],
    data: { digest: toData(state) },
    restsOn: [],
  }
}

/** Each subscription with its next run and what went wrong last. */
export function replyList(states: readonly SubscriptionState[], lexicon: Lexicon, language: Language): Reply {
  const words = replyWordsOf(language)
  const blocks: readonly Block[] =
    states.length === 0
      ? [{ type: 'paragraph', content: [plain(words.none)] }]
      : states.flatMap((state, at): readonly Block[] => [
          ...(at === 0 ? [] : [{ type: 'divider' as const }]),
          ...renderSubscription(state, lexicon, language),
        ])
  const [only] = states
  const actions = states.length === 1 && only !== undefined ? listActions(only.subscription, words) : []
  return {
    outcome: 'answer',
    language,
    blocks: [...blocks, ...(actions.length === 0 ? [] : [{ type: 'actions' as const, actions }])],
    data: { digests: states.map(toData) },
    restsOn: [],
  }
}

/** The digest as it was or would be, as data and as text. */
export function replyPreview(
  { period, built, blocks }: Preview,
  subscription: Pick<Subscription, 'id' | 'zone' | 'language'>,
  isSubscribed: boolean,
): Reply {
  const { content, chart, opening } = built
  const { language } = subscription
  const shown: readonly Block[] =
    content.isEmpty && content.sections.length > 0
      ? [{ type: 'note', content: [plain(replyWordsOf(language).noPost)] }, ...blocks]
      : blocks
  return {
    outcome: 'answer',
    language,
    blocks: shown,
    data: {
      date: period.date,
      channel: isSubscribed ? subscription.id : null,
      zone: subscription.zone,
      language,
      since: { version: period.after, at: period.from.toISOString() },
      is_first: period.isFirst,
      is_empty: content.isEmpty,
      opening,
      sections: content.sections.map(({ section, title, items, more }) => ({
        section,
        title,
        items: items.map(toItemData),
        more,
      })),
      chart: chart === null ? null : { title: chart.title, alt: chart.alt },
      text: toPlainWords(blocks),
    },
    restsOn: listRestsOn(content),
  }
}

function toItemData({ restsOn: _restsOn, ...item }: DigestItem) {
  return item
}

function listActions({ id, paused }: Subscription, words: DigestReplyWords): readonly Action[] {
  const act = (label: string, action: string, rest: Partial<Action> = {}): Action => ({
    label,
    command: 'digest',
    input: { action, channel: id },
    ...rest,
  })
  return [
    act(words.preview, 'preview'),
    act(words.change, 'change', { asForm: true }),
    ...(paused ? [act(words.resume, 'resume')] : [act(words.pause, 'pause')]),
  ]
}

function toData({ subscription, next, runs }: SubscriptionState) {
  const { id, channel: _channel, by, since, sinceVersion: _version, lateHours, ...settings } = subscription
  return {
    channel: id,
    ...settings,
    late: lateHours,
    by: by.name,
    since,
    next: next?.toISOString() ?? null,
    runs: runs.map(({ date, state, trouble }) => ({ date, state, trouble })),
  }
}
