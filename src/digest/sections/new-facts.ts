import { formatNumber } from '../../figures/format-figure.ts'
import type { FigureFact } from '../../facts/fact.ts'
import type { Stored } from '../../facts/ledger.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { FactChange } from '../collect-changes.ts'
import type { DigestItem } from '../digest-content.ts'
import { sourcesOf, toItem, writeFact, writeKeyFigures } from '../digest-desk.ts'
import type { DigestDesk } from '../digest-desk.ts'
import { pickForm } from '../digest-words.ts'
import { rankChanges } from './changed-facts.ts'

/** More new facts of one operation are one item. */
const MOST_SINGLE = 3
const KEY_FIGURES = 3

/** What came into the store: fact by fact, or an operation in one item where it came by the dozen. */
export async function tellNewFacts(changes: readonly FactChange[], desk: DigestDesk): Promise<readonly DigestItem[]> {
  const groups = Map.groupBy(
    rankChanges(
      changes.filter(({ type }) => type === 'new'),
      desk,
    ),
    groupOf,
  )
  const items = await Promise.all(
    [...groups.values()].map(async (group) =>
      group.length > MOST_SINGLE
        ? [await tellMany(group, desk)]
        : await Promise.all(
            group.map(({ after, revision, why }) =>
              toItem({ ...after, revision }, { text: writeFact(after, desk), why }, desk),
            ),
          ),
    ),
  )
  return items.flat()
}

function groupOf({ after }: FactChange): string {
  return after.operation ?? (after.kind === 'statement' ? after.topic : '')
}

async function tellMany(group: readonly FactChange[], desk: DigestDesk): Promise<DigestItem> {
  const { language, words } = desk
  const figures = group.flatMap((change) => (change.after.kind === 'figure' ? [toStored(change, change.after)] : []))
  const statements = group.length - figures.length
  const key = writeKeyFigures(figures, KEY_FIGURES, desk)
  const parts = [
    ...(figures.length === 0
      ? []
      : [
          fillTemplate(pickForm(words.manyNew, figures.length, language), {
            n: formatNumber(figures.length, language),
            figures: key.text,
          }),
        ]),
    ...(statements === 0
      ? []
      : [
          fillTemplate(pickForm(words.manyStatements, statements, language), { n: formatNumber(statements, language) }),
        ]),
  ]
  const [first] = group
  const operation = first?.after.operation == null ? null : desk.lexicon.operation(first.after.operation)
  return {
    operation: operation === null ? null : desk.nameOf(operation),
    operation_id: operation?.id ?? null,
    fact: null,
    text: parts.join('; '),
    old: null,
    new: null,
    why: first?.why ?? null,
    sources: await sourcesOf(key.facts.length > 0 ? key.facts : group.map(({ after }) => after), desk),
    restsOn: key.restsOn,
  }
}

function toStored({ revision, at }: FactChange, fact: FigureFact): Stored<FigureFact> {
  return { ...fact, revision, revised_at: at, revised_by: '' }
}
