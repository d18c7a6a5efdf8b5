import { link, plain, strong } from '../chat/inline.ts'
import type { Block, Inline } from '../chat/reply.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { correctionWordsOf } from './correction-words.ts'
import type { CorrectionWords } from './correction-words.ts'
import type { Correction } from './correction.ts'
import type { Delivery } from './delivery.ts'
import { describeGrounds, describeHead, sayChange } from './describe-change.ts'
import type { Describing } from './describe-change.ts'
import { listChanges, mergeChanges } from './fact-changes.ts'
import type { FactChange, FactHistory } from './fact-changes.ts'
import { fillStyled } from './fill-styled.ts'
import { addressOf } from './find-targets.ts'
import type { Target } from './find-targets.ts'
import { keyOf } from './item-keys.ts'
import { listDesks } from './list-desks.ts'
import type { OutboxItem } from './outbox.ts'
import type { CorrectionPlanning } from './plan-corrections.ts'

interface Noticing {
  readonly newest: Correction
  readonly history: FactHistory
  readonly targets: readonly Target[]
  /** The corrections of the fact that the desk has not heard of. */
  readonly unplanned: readonly Correction[]
  readonly now: Date
}

const MOST_LISTED = 20

/** Tells the desk, on every platform that has a channel for it, where the old figure was used and what became of it. */
export async function addNotices(noticing: Noticing, planning: CorrectionPlanning): Promise<void> {
  const { config, outbox } = planning
  const desks = listDesks(config)
  if (desks.length === 0 || noticing.targets.length === 0) return
  const blocks = await writeNotice(noticing, planning)
  if (blocks === null) return
  await outbox.add(
    desks.map(({ platform, to }) => ({
      key: keyOf(noticing.newest.id, 'notice', platform),
      platform,
      errand: { type: 'post', to, blocks, language: config.STET_LANGUAGE },
      due: noticing.now,
      until: null,
    })),
  )
}

/** Null where nobody has read the old figure after all. */
async function writeNotice(noticing: Noticing, planning: CorrectionPlanning): Promise<readonly Block[] | null> {
  const { config, store, timeZone } = planning
  const { ledger, lexicon } = await store()
  const language = config.STET_LANGUAGE
  const words = correctionWordsOf(language)
  const describing: Describing = { ledger, lexicon, language, timeZone }
  const change = changeOfAll(noticing)
  const uses = [...(await listPublic(noticing, planning, words)), ...(await countPrivate(noticing, planning, words))]
  if (change === null || uses.length === 0) return null
  return [
    {
      type: 'paragraph',
      content: [...describeHead(change, describing), ...sayChange(change, describing)],
      tone: 'warning',
    },
    ...(await describeGrounds(change, describing)),
    { type: 'note', content: [plain(fillTemplate(words.by, { name: change.by }))] },
    { type: 'paragraph', content: [strong(words.usedHere)] },
    { type: 'list', items: uses },
  ]
}

/** From the oldest that anybody knows, people or desk, to what stands now. */
function changeOfAll({ history, targets, unplanned }: Noticing): FactChange | null {
  const oldest = Math.min(...targets.map(({ since }) => since), ...unplanned.map(({ revision }) => revision - 1))
  const [first] = targets.flatMap(({ change }) => (change === 'unsettled' ? [] : [change]))
  return mergeChanges(listChanges(history, oldest)) ?? first ?? null
}

type Items = readonly (readonly Inline[])[]

async function listPublic(
  { newest, targets }: Noticing,
  { outbox }: CorrectionPlanning,
  words: CorrectionWords,
): Promise<Items> {
  const uses: (readonly Inline[])[] = []
  for (const { delivery } of targets) {
    if (isPrivate(delivery)) continue
    const item = await outbox.find(keyOf(newest.id, 'edit', delivery.id))
    // What was never posted was read by nobody.
    if (item?.state !== 'missed') uses.push(describeUse(delivery, item, words))
  }
  const more = uses.length - MOST_LISTED
  if (more <= 0) return uses
  return [...uses.slice(0, MOST_LISTED), [plain(fillTemplate(words.more, { count: String(more) }))]]
}

function describeUse(
  { question, command }: Delivery,
  item: OutboxItem | null,
  words: CorrectionWords,
): readonly Inline[] {
  const kind = command === 'check' || command === 'summarize' || command === 'digest' ? command : 'other'
  const name = question === null ? words.uses[kind] : fillTemplate(words.answerTo, { question })
  const url = item?.result?.link ?? null
  const use = url === null ? plain(name) : link(name, url)
  return fillStyled(words.useLine, { use, end: plain(describeEnd(item, words)) })
}

function describeEnd(item: OutboxItem | null, words: CorrectionWords): string {
  if (item?.state === 'done') return words.edited
  const trouble = item?.trouble ?? null
  return trouble === null ? words.notYet : fillTemplate(words.notEdited, { trouble })
}

/** What was said to one person shows nobody’s name and no question: only how many people heard it. */
async function countPrivate(
  { newest, targets }: Noticing,
  { outbox }: CorrectionPlanning,
  words: CorrectionWords,
): Promise<Items> {
  const keys = new Map<string, string>()
  for (const { delivery } of targets) {
    if (!isPrivate(delivery)) continue
    const person = addressOf(delivery)
    keys.set(
      person,
      delivery.channel === null ? keyOf(newest.id, 'direct', person) : keyOf(newest.id, 'reply', delivery.id),
    )
  }
  const count = { told: 0, notTold: 0, notYetTold: 0 }
  for (const key of keys.values()) {
    const state = (await outbox.find(key))?.state
    count[state === 'done' ? 'told' : state === 'waiting' || state === 'taken' ? 'notYetTold' : 'notTold']++
  }
  return (['told', 'notTold', 'notYetTold'] as const)
    .filter((end) => count[end] > 0)
    .map((end) => [plain(fillTemplate(words[end], { count: String(count[end]) }))])
}

/** Whether only one person could read it: in a channel for them alone, or in a direct conversation, which is a channel that belongs to no server. */
function isPrivate({ platform, team, channel }: Delivery): boolean {
  if (channel === null) return true
  return platform === 'slack' ? channel.startsWith('D') : team === null
}
