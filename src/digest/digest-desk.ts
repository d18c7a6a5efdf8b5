import type { Desk } from '../asking/desk.ts'
import { createDesk } from '../asking/desk.ts'
import { loadSources, sortSources, toAnswerSource, writeFigure } from '../asking/describe-fact.ts'
import { toSlotKey } from '../facts/fact.ts'
import type { FigureFact, StatementFact } from '../facts/fact.ts'
import type { FactLedger, Stored } from '../facts/ledger.ts'
import type { Operation } from '../facts/operation.ts'
import type { Source } from '../facts/source.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { nameStatus } from '../wording/name-status.ts'
import type { DigestItem } from './digest-content.ts'
import { digestWordsOf } from './digest-words.ts'
import type { DigestWords } from './digest-words.ts'
import type { Subscription } from './subscription.ts'

/** What a digest is about; empty lists: everything. */
export type Wanted = Pick<Subscription, 'operations' | 'series' | 'topics'>

/** What every section is written with. */
export interface DigestDesk extends Desk {
  readonly words: DigestWords
  /** Whether the channel wants to hear of a fact. */
  includes(fact: Pick<FigureFact, 'operation'> | Pick<StatementFact, 'operation' | 'topic'>): boolean
  includesOperation(operation: Operation): boolean
}

/** A fact of which something is told. */
export type ToldFact = (FigureFact | StatementFact) & { readonly revision: number }

export function createDigestDesk(
  { ledger, lexicon, now }: { readonly ledger: FactLedger; readonly lexicon: Lexicon; readonly now: Date },
  language: Language,
  { operations, series, topics }: Wanted,
): DigestDesk {
  const wantsAll = operations.length + series.length + topics.length === 0
  const isWanted = (operation: Operation) =>
    operations.includes(operation.id) || (operation.series !== null && series.includes(operation.series))
  return {
    ...createDesk(ledger, lexicon, language, now),
    words: digestWordsOf(language),
    includes(fact) {
      if (wantsAll || ('topic' in fact && topics.includes(fact.topic))) return true
      const operation = fact.operation === null ? null : lexicon.operation(fact.operation)
      return operation !== null && isWanted(operation)
    },
    includesOperation: (operation) => wantsAll || isWanted(operation),
  }
}

/** What a fact says now: the figure with a status that is not final, or the statement in the nearest language there is. */
export function writeFact(fact: FigureFact | StatementFact, desk: DigestDesk): string {
  if (fact.kind === 'statement')
    return fact.text[desk.language] ?? fact.text.en ?? Object.values(fact.text).find((text) => text !== undefined) ?? ''
  const figure = writeFigure(fact, desk)
  if (fact.status === 'final') return figure
  return figure + fillTemplate(desk.phrases.statusNote, { status: nameStatus(fact.status, desk.language) })
}

/** An item about a fact, with the sources that it has now. */
export async function toItem(
  fact: ToldFact,
  told: { readonly text: string; readonly old?: string | null; readonly why?: string | null },
  desk: DigestDesk,
): Promise<DigestItem> {
  const operation = fact.operation === null ? null : desk.lexicon.operation(fact.operation)
  return {
    operation: operation === null ? null : desk.nameOf(operation),
    operation_id: fact.operation,
    fact: fact.id,
    text: told.text,
    old: told.old ?? null,
    new: fact.status === 'withdrawn' ? null : writeFact(fact, desk),
    why: told.why ?? null,
    sources: await sourcesOf([fact], desk),
    restsOn: [{ fact: fact.id, revision: fact.revision }],
  }
}

/** The sources of some facts, each once: those that readers of the language can read first, the agency's own word, then the newest. */
export async function sourcesOf(facts: readonly (FigureFact | StatementFact)[], desk: DigestDesk) {
  const ids = [...new Set(facts.flatMap(({ sources }) => sources))]
  const rank = ({ language, type }: Source) =>
    (language === null || language === desk.language ? 0 : 2) + (type === 'official' ? 0 : 1)
  return sortSources([...(await loadSources(ids, desk)).values()])
    .toSorted((a, b) => rank(a) - rank(b))
    .map(toAnswerSource)
}

/** The figures of an operation that tell most of it: of all of it, of people first. */
export function pickKeyFigures<T extends FigureFact>(
  figures: readonly T[],
  count: number,
  desk: DigestDesk,
): readonly T[] {
  const rank = (fact: FigureFact) =>
    narrownessOf(fact) * 2 + (desk.lexicon.metric(fact.metric)?.unit === 'person' ? 0 : 1)
  const sorted = figures.filter(({ part_of }) => part_of === null).toSorted((a, b) => rank(a) - rank(b))
  const distinct = sorted.filter((fact, at) => sorted.findIndex(({ metric }) => metric === fact.metric) === at)
  return distinct.slice(0, count)
}

/** By how many things a figure is narrowed; 0 for the whole operation. */
export function narrownessOf({ scope }: Pick<FigureFact, 'scope'>): number {
  return Object.values(scope).filter((part) => part !== null).length
}

/** An operation's key figures in words, all that sources say of each, and the facts they rest on. */
export function writeKeyFigures(figures: readonly Stored<FigureFact>[], count: number, desk: DigestDesk) {
  const told = pickKeyFigures(figures, count, desk).map((fact) => {
    const slot = toSlotKey(fact)
    return [fact, ...figures.filter((other) => other !== fact && toSlotKey(other) === slot)]
  })
  const facts = told.flat()
  const texts = told.map((same) => [...new Set(same.map((fact) => writeFact(fact, desk)))].join(' / '))
  return {
    facts,
    text: texts.join(desk.language === 'ar' ? '، ' : ', '),
    restsOn: facts.map(({ id, revision }) => ({ fact: id, revision })),
  }
}
