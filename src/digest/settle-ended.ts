import { link, plain } from '../chat/inline.ts'
import type { Block } from '../chat/reply.ts'
import type { NewItem } from '../delivery/outbox.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import { digestWordsOf } from './digest-words.ts'
import type { Digests, EndedRun, SettledRun } from './digests.ts'
import type { Subscription } from './subscription.ts'

const ENDED_AT_ONCE = 200

/** Writes down how the posts of queued digests ended. The first failure of a streak is told to whoever subscribed the channel. */
export async function settleEnded(digests: Digests): Promise<void> {
  for (;;) {
    const ended = await digests.ended(ENDED_AT_ONCE)
    const posted = ended.filter(({ state }) => state === 'done')
    // One wait for the disk.
    if (posted.length > 0)
      await digests.settle(posted.map(({ run }) => ({ run, state: 'posted', trouble: null, follow: [] })))
    // One after the other: whether somebody was told already is seen in the runs.
    for (const each of ended) if (each.state !== 'done') await digests.settle([await toSettled(each, digests)])
    if (ended.length < ENDED_AT_ONCE) return
  }
}

async function toSettled(ended: EndedRun, digests: Digests): Promise<SettledRun> {
  const { run, trouble } = ended
  const subscription = await digests.find(run.subscription)
  const before = (await digests.runs(run.subscription, 2)).find(({ date }) => date < run.date)
  // Whoever was told yesterday knows.
  const isTold = before?.state === 'failed' || (before?.state === 'missed' && before.trouble !== null)
  const follow = subscription === null || isTold ? [] : tellSubscriber(subscription, ended)
  return { run, state: ended.state === 'done' ? 'posted' : ended.state, trouble: trouble ?? '', follow }
}

/** Only somebody on the platform can be told there. */
function tellSubscriber(subscription: Subscription, { run, trouble }: EndedRun): readonly NewItem[] {
  const { id, platform, team, by, language } = subscription
  if (by.platform !== platform) return []
  const words = digestWordsOf(language)
  const told = fillTemplate(words.trouble, { date: formatDate(run.date, language), trouble: trouble ?? '' })
  const blocks: readonly Block[] = [
    { type: 'paragraph', tone: 'warning', content: [plain(told)] },
    { type: 'note', content: [link(words.toChannel, linkToChannel(subscription))] },
  ]
  return [
    {
      key: `digest-trouble:${id}:${run.date}`,
      platform,
      errand: { type: 'post', to: { team: by.team ?? team, person: by.id }, blocks, language },
      due: run.until,
      until: null,
    },
  ]
}

/** Where a browser shows a channel. */
export function linkToChannel({
  platform,
  team,
  channel,
}: Pick<Subscription, 'platform' | 'team' | 'channel'>): string {
  return platform === 'slack'
    ? `https://slack.com/app_redirect?channel=${channel}${team === null ? '' : `&team=${team}`}`
    : `https://discord.com/channels/${team ?? '@me'}/${channel}`
}
