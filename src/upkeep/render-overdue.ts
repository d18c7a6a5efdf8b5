import { link, plain, strong } from '../chat/inline.ts'
import { fillWords } from '../chat/fill-words.ts'
import type { Block } from '../chat/reply.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { OverdueFact } from '../facts/review/list-overdue.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { describeFigure } from '../wording/describe-figure.ts'
import { formatDate } from '../wording/format-date.ts'
import { upkeepWordsOf } from './upkeep-words.ts'

interface Stores {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
}

interface Listing {
  /** How many facts there are in all. */
  readonly count: number
  readonly most: number
  /** The command that lists the others; null in its own reply. */
  readonly listedBy: string | null
}

/** Overdue facts, each with its day, its source and a click that says that it still stands; at most some, then how many are left. */
export async function renderOverdue(
  facts: readonly OverdueFact[],
  { count, most, listedBy }: Listing,
  stores: Stores,
  language: Language,
): Promise<readonly Block[]> {
  const words = upkeepWordsOf(language)
  const blocks: Block[] = []
  for (const fact of facts.slice(0, most)) blocks.push(...(await renderOne(fact, stores, language)))
  const left = count - Math.min(facts.length, most)
  if (left <= 0) return blocks
  const see = listedBy === null ? [] : [fillWords(words.see, { command: listedBy })]
  const note = [fillWords(words.more, { count: left }), ...see].join(' ')
  return [...blocks, { type: 'note', content: [plain(note)] }]
}

async function renderOne(
  { fact, date }: OverdueFact,
  { ledger, lexicon }: Stores,
  language: Language,
): Promise<readonly Block[]> {
  const stored = await ledger.fact(fact)
  if (stored === null) return []
  const words = upkeepWordsOf(language)
  const [source] = await ledger.sources(stored.sources)
  const from = source === undefined ? [] : [plain('; '), toSource(source)]
  const due = fillWords(words.due, { date: formatDate(date, language) })
  const verify = { label: words.stillTrue, command: 'verify', input: { fact, revision: stored.revision } }
  const update = { label: words.update, command: 'update', input: { fact }, asForm: true }
  return [
    { type: 'paragraph', content: [strong(nameFact(stored, lexicon, language)), plain(`: ${due}`), ...from] },
    { type: 'actions', actions: stored.kind === 'figure' ? [verify, update] : [verify] },
  ]
}

type StoredFact = NonNullable<Awaited<ReturnType<FactLedger['fact']>>>

/** What a fact says, in words: "Operation Liberterra II: 2,517 arrests". */
function nameFact(fact: StoredFact, lexicon: Lexicon, language: Language): string {
  if (fact.kind === 'statement') return fact.text[language] ?? fact.text.en ?? Object.values(fact.text).join(' ')
  const metric = lexicon.metric(fact.metric)
  const operation = lexicon.operation(fact.operation)
  const name = operation?.names[language][0] ?? operation?.name ?? fact.operation
  return metric === null ? fact.id : `${name}: ${describeFigure({ ...fact, metric }, lexicon, language)}`
}

function toSource({
  publisher,
  title,
  url,
}: {
  readonly publisher: string
  readonly title: string
  readonly url: string | null
}) {
  return url === null ? plain(`${publisher}: ${title}`) : link(`${publisher}: ${title}`, url)
}
