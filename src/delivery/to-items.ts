import { plain } from '../chat/inline.ts'
import type { Block, Inline } from '../chat/reply.ts'
import type { Language } from '../language.ts'
import { toDay } from '../facts/review/review-date.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import type { Composing } from './compose-corrected.ts'
import { correctionWordsOf } from './correction-words.ts'
import type { Correction } from './correction.ts'
import type { Delivery } from './delivery.ts'
import { describeGrounds, describeHead, sayChange } from './describe-change.ts'
import type { Describing } from './describe-change.ts'
import type { FactChange } from './fact-changes.ts'
import { addressOf } from './find-targets.ts'
import type { Target } from './find-targets.ts'
import { keyOf } from './item-keys.ts'
import type { NewItem } from './outbox.ts'

type Settled = Target & { readonly change: FactChange }

/** So many posts of one channel are due at once; the rest one after the other, so that others get their turn. */
const AT_ONCE = 10
const THEN_EVERY = 1_200
const MOST_QUESTIONS = 10

/** What follows from a correction for the messages that state what the fact said before: edits with replies, and direct messages. */
export async function toItems(
  targets: readonly Target[],
  correction: Correction,
  now: Date,
  composing: Composing,
): Promise<readonly NewItem[]> {
  const { ledger, lexicon } = await composing.store()
  const settled = targets.filter((target): target is Settled => target.change !== 'unsettled')
  const about = { fact: correction.fact, revision: correction.revision }
  const toDescribing = (language: Language): Describing => ({
    ledger,
    lexicon,
    language,
    timeZone: composing.timeZone,
  })
  const followUps = createFollowUps(toDescribing)
  const spread = createSpread(now)
  const items: NewItem[] = []
  for (const { delivery, change } of settled) {
    const { id, platform, channel, language } = delivery
    if (channel === null) continue
    const blocks = await followUps(change, language)
    const due = spread(`${platform}:${channel}`)
    const place = { delivery: id, channel, about }
    items.push(
      { key: keyOf(correction.id, 'edit', id), platform, errand: { type: 'edit', ...place }, due, until: null },
      {
        key: keyOf(correction.id, 'reply', id),
        platform,
        errand: { type: 'follow-up', ...place, blocks, language },
        due,
        until: null,
      },
    )
  }
  for (const own of groupByPerson(settled)) {
    const last = own.at(-1)
    if (last === undefined || last.delivery.person === null) continue
    const { platform, team, person, language } = last.delivery
    const blocks = await writeDirect(own, toDescribing(language))
    items.push({
      key: keyOf(correction.id, 'direct', addressOf(last.delivery)),
      platform,
      errand: { type: 'post', to: { team, person }, blocks, language, about },
      due: now,
      until: null,
    })
  }
  return items
}

function createSpread(now: Date): (channel: string) => Date {
  const counts = new Map<string, number>()
  return (channel) => {
    const count = counts.get(channel) ?? 0
    counts.set(channel, count + 2)
    return new Date(now.getTime() + Math.max(0, count - AT_ONCE) * THEN_EVERY)
  }
}

/** Writes each reply once: those under messages of one language that said the same are alike. */
function createFollowUps(toDescribing: (language: Language) => Describing) {
  const written = new Map<string, Promise<readonly Block[]>>()
  return (change: FactChange, language: Language): Promise<readonly Block[]> => {
    const key = JSON.stringify([language, change.from, change.to])
    const blocks = written.get(key) ?? writeFollowUp(change, toDescribing(language))
    written.set(key, blocks)
    return blocks
  }
}

async function writeFollowUp(change: FactChange, describing: Describing): Promise<readonly Block[]> {
  const content = [...describeHead(change, describing), ...sayChange(change, describing)]
  return [{ type: 'paragraph', content, tone: 'warning' }, ...(await describeGrounds(change, describing))]
}

/** One message for all that one person was told privately. */
async function writeDirect(own: readonly Settled[], describing: Describing): Promise<readonly Block[]> {
  const [first] = own
  if (first === undefined) return []
  const words = correctionWordsOf(describing.language)
  // What they were told may have been different figures, where it was at different times.
  const different = new Map(own.map(({ since, change }) => [since, change]))
  const said = [...different.values()].map((change) => sayChange(change, describing))
  const sentences = said.flatMap((each, index) => (index === 0 ? each : [plain(' '), ...each]))
  const asked = [...new Set(own.map(({ delivery }) => sayAsked(delivery, describing)))]
  const shown = asked.slice(0, MOST_QUESTIONS)
  if (asked.length > shown.length) shown.push(fillTemplate(words.more, { count: String(asked.length - shown.length) }))
  const items: readonly (readonly Inline[])[] = shown.map((each) => [plain(each)])
  return [
    { type: 'paragraph', content: [...describeHead(first.change, describing), ...sentences], tone: 'warning' },
    items.length === 1 ? { type: 'quote', content: items[0] ?? [] } : { type: 'list', items },
    ...(await describeGrounds(first.change, describing)),
  ]
}

function sayAsked({ question, command, at }: Delivery, { language, timeZone }: Describing): string {
  const words = correctionWordsOf(language)
  if (question !== null) return fillTemplate(words.asked, { question })
  const template = words.got[command === 'check' || command === 'summarize' ? command : 'other']
  return fillTemplate(template, { date: formatDate(toDay(new Date(at), timeZone), language) })
}

function groupByPerson(settled: readonly Settled[]): readonly (readonly Settled[])[] {
  const direct = settled.filter(({ delivery }) => delivery.channel === null)
  return [...Map.groupBy(direct, ({ delivery }) => addressOf(delivery)).values()]
}
