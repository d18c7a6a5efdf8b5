import { areFiguresApart, writeFigure } from '../../asking/describe-fact.ts'
import { replyWordsOf } from '../../checking/reply-words.ts'
import type { FigureFact } from '../../facts/fact.ts'
import { toSlotKey } from '../../facts/fact.ts'
import type { FactLedger, Stored } from '../../facts/ledger.ts'
import type { Language } from '../../language.ts'
import { surveyStore } from '../../facts/survey-store.ts'
import { formatNumber } from '../../figures/format-figure.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { FactChange } from '../collect-changes.ts'
import type { DigestItem } from '../digest-content.ts'
import { narrownessOf, sourcesOf, toItem, writeFact } from '../digest-desk.ts'
import type { DigestDesk } from '../digest-desk.ts'
import { pickForm } from '../digest-words.ts'
import type { FoundConflict } from '../found-conflict.ts'

/** Of more changes than these it is not looked up whether another source disagrees with them. */
const MOST_LOOKED_UP = 100

/** Figures of checked texts that the store contradicts, the same one once, the most frequent first. */
export async function tellFound(found: readonly FoundConflict[], desk: DigestDesk): Promise<readonly DigestItem[]> {
  const groups = Map.groupBy(found, ({ fact, value, hedge }) => JSON.stringify([fact, value, hedge]))
  const sorted = [...groups.values()].toSorted((a, b) => b.length - a.length)
  const items = await Promise.all(sorted.map((group) => tellOneFound(group, desk)))
  return items.flatMap((item) => item ?? [])
}

async function tellOneFound(group: readonly FoundConflict[], desk: DigestDesk): Promise<DigestItem | null> {
  const [first] = group
  const fact = first === undefined ? null : await desk.ledger.fact(first.fact)
  if (first === undefined || fact?.kind !== 'figure' || fact.status === 'withdrawn' || !desk.includes(fact)) return null
  const { words, language } = desk
  const said = fillTemplate(words.found, {
    claim: writeFigure({ ...fact, value: first.value, hedge: first.hedge }, desk),
    figure: writeFact(fact, desk),
  })
  const times = fillTemplate(pickForm(words.foundTimes, group.length, language), {
    n: formatNumber(group.length, language),
  })
  const slip = nameSlip(first, language)
  return await toItem(fact, { text: said + times + (slip === null ? '' : `. ${slip}`) }, desk)
}

/** The slip that it looks like, where that can be said without the text. */
function nameSlip({ reasons }: FoundConflict, language: Language): string | null {
  const { slips } = replyWordsOf(language)
  return reasons.map((reason) => slips[reason]).find((slip) => slip !== undefined && !slip.includes('{')) ?? null
}

/** What sources say of one thing that cannot both be right, where one of them came or changed. */
export async function tellNewlyContested(
  changes: readonly FactChange[],
  desk: DigestDesk,
): Promise<readonly DigestItem[]> {
  const slots = new Set<string>()
  for (const { type, after } of changes.slice(0, MOST_LOOKED_UP))
    if (after.kind === 'figure' && type !== 'withdrawn') slots.add(toSlotKey(after))
  const contested: (readonly Stored<FigureFact>[])[] = []
  for (const slot of slots) {
    const facts = await desk.ledger.figuresAt(slot)
    if (facts.length > 1 && areFiguresApart(facts)) contested.push(facts)
  }
  return await Promise.all(contested.map((facts) => tellContested(facts, desk)))
}

/** All that sources disagree about in the whole store, whole operations first. */
export async function listContested(ledger: FactLedger): Promise<readonly (readonly FigureFact[])[]> {
  const { conflicts } = await surveyStore(ledger)
  return conflicts.filter(areFiguresApart).toSorted((a, b) => narrownessOf(a[0]!) - narrownessOf(b[0]!))
}

/** One thing that sources disagree about. */
export async function tellContested(
  facts: readonly (FigureFact & { readonly revision?: number })[],
  desk: DigestDesk,
): Promise<DigestItem> {
  const [first] = facts
  const figures = [...new Set(facts.map((fact) => writeFact(fact, desk)))].join(' / ')
  const operation = first === undefined ? null : desk.lexicon.operation(first.operation)
  const standing = await Promise.all(facts.map(({ id }) => desk.ledger.fact(id)))
  return {
    operation: operation === null ? null : desk.nameOf(operation),
    operation_id: first?.operation ?? null,
    fact: first?.id ?? null,
    text: fillTemplate(desk.words.sourcesDiffer, { figures }),
    old: null,
    new: null,
    why: null,
    sources: await sourcesOf(facts, desk),
    restsOn: standing.flatMap((fact) => (fact === null ? [] : [{ fact: fact.id, revision: fact.revision }])),
  }
}
