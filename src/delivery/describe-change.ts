import { plain, strong } from '../chat/inline.ts'
import type { Block, Inline } from '../chat/reply.ts'
import type { Fact, FigureFact, StatementFact } from '../facts/fact.ts'
import type { FactLedger } from '../facts/ledger.ts'
import { toDay } from '../facts/review/review-date.ts'
import { LANGUAGES } from '../language.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { describeFigure, describeQuantity } from '../wording/describe-figure.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import { nameStatus } from '../wording/name-status.ts'
import { correctionWordsOf } from './correction-words.ts'
import type { FactChange } from './fact-changes.ts'
import { fillStyled } from './fill-styled.ts'

/** What saying a change in words needs. */
export interface Describing {
  readonly ledger: Pick<FactLedger, 'sources'>
  readonly lexicon: Lexicon
  readonly language: Language
  /** IANA: what day it was for the desk. */
  readonly timeZone: string
}

/** "CORRECTION, Nov. 21, 2026. Operation Liberterra II: not 2,517 arrests, but 2,520 arrests." and the reason, the old figure struck. */
export function describeChange(change: FactChange, describing: Describing): readonly Block[] {
  const content = [...describeHead(change, describing), ...sayChange(change, describing)]
  return [{ type: 'paragraph', content, tone: 'warning' }, ...describeReasons(change, describing.language)]
}

/** "CORRECTION, Nov. 21, 2026. " */
export function describeHead({ label, at }: FactChange, { language, timeZone }: Describing): readonly Inline[] {
  const date = formatDate(toDay(new Date(at), timeZone), language)
  const words = correctionWordsOf(language)
  return fillStyled(words.head, { label: strong(words.labels[label]), date: plain(date) })
}

/** The change alone, in a sentence. */
export function sayChange({ from, to, label }: FactChange, describing: Describing): readonly Inline[] {
  const words = correctionWordsOf(describing.language)
  const template = to.kind === 'statement' ? words.statement[label] : words.figure[label]
  const isStatusNamed = from.status !== to.status && label !== 'withdrawn'
  return fillStyled(template, {
    operation: strong(nameSubject(to, describing)),
    old: { text: sayFact(from, describing, isStatusNamed), style: 'struck' },
    new: strong(sayFact(to, describing, isStatusNamed)),
  })
}

/** Why it was changed, and what it now rests on. */
export async function describeGrounds(change: FactChange, describing: Describing): Promise<readonly Block[]> {
  const { language, ledger } = describing
  const { source } = correctionWordsOf(language)
  const sources = change.label === 'withdrawn' ? [] : await ledger.sources(change.to.sources)
  const notes = sources.map(({ publisher, title, url, published }): Block => {
    const named = `${publisher}: ${title}`
    const date = published === null ? [] : [plain(`, ${formatDate(published, language)}`)]
    const content = fillStyled(source, { source: url === null ? plain(named) : { text: named, url } })
    return { type: 'note', content: [...content, ...date] }
  })
  return [...describeReasons(change, language), ...notes]
}

function describeReasons({ why }: FactChange, language: Language): readonly Block[] {
  const { reason } = correctionWordsOf(language)
  return why.map((each) => ({ type: 'note', content: [plain(fillTemplate(reason, { why: each }))] }))
}

/** At the beginning of a sentence. */
function nameSubject({ operation }: Fact, { lexicon, language }: Describing): string {
  const known = operation === null ? null : lexicon.operation(operation)
  const name = known === null ? (operation ?? '') : (known.names[language][0] ?? known.name)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function sayFact(fact: Fact, describing: Describing, isStatusNamed: boolean): string {
  const { language } = describing
  const said = fact.kind === 'figure' ? sayFigure(fact, describing) : sayStatement(fact, language)
  return isStatusNamed ? `${said} (${nameStatus(fact.status, language)})` : said
}

function sayFigure({ metric: id, value, hedge, scope }: FigureFact, { lexicon, language }: Describing): string {
  const metric = lexicon.metric(id)
  return metric === null
    ? `${describeQuantity({ value, hedge }, language)} ${id}`
    : describeFigure({ value, hedge, metric, scope }, lexicon, language)
}

/** In the language asked for, else in the first that it has. */
function sayStatement({ text }: StatementFact, language: Language): string {
  return text[language] ?? LANGUAGES.map((each) => text[each]).find((each) => each !== undefined) ?? ''
}
