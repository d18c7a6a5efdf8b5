import { nameToRead } from '../../asking/name-to-read.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { writeQuestion } from '../../asking/offer-choices.ts'
import { dateOf } from '../../asking/resolve-operations.ts'
import type { Operation } from '../../facts/operation.ts'
import { formatNumber } from '../../figures/format-figure.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { DigestItem } from '../digest-content.ts'
import { pickKeyFigures, sourcesOf, writeKeyFigures } from '../digest-desk.ts'
import type { DigestDesk } from '../digest-desk.ts'
import { pickForm } from '../digest-words.ts'

const KEY_FIGURES = 3
const QUESTIONS = 3

/** What the store knows, for somebody who has never asked it: its latest operations, each in a line. */
export async function tellOverview(
  limit: number,
  desk: DigestDesk,
): Promise<{ readonly items: readonly DigestItem[]; readonly more: number }> {
  const operations = listLatest(desk)
  const items: DigestItem[] = []
  for (const operation of operations) {
    if (items.length >= limit) break
    const item = await tellOperation(operation, desk)
    // Whoever asks something meanwhile is not kept waiting.
    await nextTurn()
    if (item !== null) items.push(item)
  }
  return { items, more: Math.max(0, operations.length - items.length) }
}

async function tellOperation(operation: Operation, desk: DigestDesk): Promise<DigestItem | null> {
  const { language, words } = desk
  const figures = await desk.figuresOf(operation.id)
  const key = writeKeyFigures(figures, KEY_FIGURES, desk)
  if (key.facts.length === 0) return null
  return {
    operation: desk.nameOf(operation),
    operation_id: operation.id,
    fact: null,
    text: fillTemplate(pickForm(words.known, figures.length, language), {
      n: formatNumber(figures.length, language),
      figures: key.text,
    }),
    old: null,
    new: null,
    why: null,
    sources: await sourcesOf(key.facts, desk),
    restsOn: key.restsOn,
  }
}

/** Questions that the store answers, to be asked as they stand. */
export async function tellHowToAsk(desk: DigestDesk): Promise<readonly DigestItem[]> {
  const items: DigestItem[] = []
  for (const operation of listLatest(desk)) {
    const [fact] = pickKeyFigures(await desk.figuresOf(operation.id), 1, desk)
    const metric = fact === undefined ? null : desk.lexicon.metric(fact.metric)
    if (fact === undefined || metric === null) continue
    const name = nameToRead(operation, desk.lexicon, desk.language)
    const text = writeQuestion(operation, metric, fact.scope, desk, name)
    items.push({
      operation: null,
      operation_id: operation.id,
      fact: fact.id,
      text,
      old: null,
      new: null,
      why: null,
      sources: [],
      restsOn: [],
    })
    if (items.length >= QUESTIONS) break
  }
  return items
}

function listLatest(desk: DigestDesk): readonly Operation[] {
  return desk.lexicon.operations
    .filter((operation) => desk.includesOperation(operation))
    .toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)))
}
