import { plain, strong } from '../chat/inline.ts'
import type { Block } from '../chat/reply.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { correctionWordsOf } from './correction-words.ts'
import type { Correction } from './correction.ts'
import { describeGrounds, describeHead, sayChange } from './describe-change.ts'
import type { Describing } from './describe-change.ts'
import { listChanges, mergeChanges } from './fact-changes.ts'
import type { FactChange, FactHistory } from './fact-changes.ts'
import type { Target } from './find-targets.ts'
import { keyOf } from './item-keys.ts'
import { listDesks } from './list-desks.ts'
import type { Desk } from './list-desks.ts'
import { listUses } from './list-uses.ts'
import type { NewItem } from './outbox.ts'
import type { CorrectionPlanning } from './plan-corrections.ts'

interface Noticing {
  readonly newest: Correction
  readonly history: FactHistory
  readonly targets: readonly Target[]
  /** The corrections of the fact that the desk has not heard of. */
  readonly unplanned: readonly Correction[]
  readonly now: Date
}

/** Tells the desk, on every platform that has a channel for it, where the old figure was used and what became of it. */
export async function addNotices(noticing: Noticing, planning: CorrectionPlanning): Promise<void> {
  const { config, outbox } = planning
  const desks = listDesks(config)
  if (desks.length === 0 || noticing.targets.length === 0) return
  const notices: NewItem[] = []
  for (const desk of desks) {
    const { platform, to } = desk
    const blocks = await writeNotice(noticing, desk, planning)
    if (blocks === null) continue
    notices.push({
      key: keyOf(noticing.newest.id, 'notice', platform),
      platform,
      errand: { type: 'post', to, blocks, language: config.STET_LANGUAGE },
      due: noticing.now,
      until: null,
    })
  }
  await outbox.add(notices)
}

/** Null where nobody has read the old figure after all. */
async function writeNotice(
  noticing: Noticing,
  desk: Desk,
  { config, outbox, store, timeZone }: CorrectionPlanning,
): Promise<readonly Block[] | null> {
  const { ledger, lexicon } = await store()
  const language = config.STET_LANGUAGE
  const words = correctionWordsOf(language)
  const describing: Describing = { ledger, lexicon, language, timeZone }
  const change = changeOfAll(noticing)
  const { newest, targets } = noticing
  const uses = await listUses({ desk, newest, targets, words }, outbox)
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
