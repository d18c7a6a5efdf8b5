import type { FigureFact } from '../facts/fact.ts'
import type { Operation } from '../facts/operation.ts'
import type { Source } from '../facts/source.ts'
import { describeFigure, describeQuantity, joinCount } from '../wording/describe-figure.ts'
import { describeScope } from '../wording/describe-scope.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDateRange, formatWhen } from '../wording/format-date.ts'
import { isSingular } from '../wording/name-metric.ts'
import type { Desk } from './desk.ts'

/** A sentence in house style that may be pasted into copy: who said it, the figure, where and when, and that it is preliminary. */
export function writeCopyLine(
  fact: FigureFact,
  operation: Operation,
  sources: readonly Source[],
  desk: Desk,
): string | null {
  const { phrases, language, lexicon } = desk
  const metric = lexicon.metric(fact.metric)
  const who = nameSpeaker(fact, operation, sources)
  if (metric === null || who === null) return null
  const name = desk.nameInSentence(operation)
  const clause = phrases.copy.clauses[metric.id]
  const scope = describeScope(fact.scope, lexicon, language)
  let sentence: string
  if (clause === undefined) {
    const figure = describeFigure(
      { value: fact.value, hedge: fact.hedge, metric, scope: fact.scope },
      lexicon,
      language,
    )
    sentence = fillTemplate(phrases.copy.plain, { operation: name, figure })
  } else {
    const count = typeof fact.value === 'number' ? fact.value : fact.value[1]
    const [before = '', after = ''] = (isSingular(count, language) ? clause.one : clause.other).split('{n} ')
    const counted = before + joinCount(describeQuantity(fact, language), after, language)
    sentence = fillTemplate(phrases.copy.clause, {
      clause: scope === '' ? counted : `${counted} ${scope}`,
      operation: name,
    })
  }
  // A figure without a sentence of its own is not said to have happened between two days.
  const when = clause === undefined ? '' : writeWhen(operation, desk)
  const { status } = fact
  const citing = status === 'final' || status === 'withdrawn' ? '' : phrases.copy.citing[status]
  return fillTemplate(phrases.copy.said, { who, sentence, when: when === '' ? '' : ` ${when}`, citing })
}

/** Whose word it is: who is named, else the lead agency where its own page is a source, else who published it. */
function nameSpeaker(fact: FigureFact, operation: Operation, sources: readonly Source[]): string | null {
  const isOwnPage = sources.some((source) => source.type !== 'news')
  const who = fact.attribution ?? (isOwnPage ? operation.lead : null) ?? sources[0]?.publisher ?? null
  // House style writes police bodies that are spoken as words like words: Interpol, Europol.
  if (who === null) return null
  const named = who.replace(/\b[A-Z]{2,}POL\b/gu, (name) => name.charAt(0) + name.slice(1).toLowerCase())
  return named.includes(', ') ? `${named},` : named
}

function writeWhen({ start, end }: Operation, { language }: Desk): string {
  if (start === null) return ''
  return end === null || end === start ? formatWhen(start, language) : formatDateRange(start, end, language, 'between')
}
