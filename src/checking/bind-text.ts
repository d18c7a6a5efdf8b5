import type { Scope } from '../facts/fact.ts'
import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { Figure, Span } from '../figures/figure.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { bindOperation, moveToEdition } from './bind-operation.ts'
import { bindScope } from './bind-scope.ts'
import type { Binding } from './binding.ts'
import { bindSum } from './bind-sum.ts'
import { chooseMetric, isSameMetric } from './choose-metric.ts'
import { bindTables } from './bind-tables.ts'
import { bindRespectively } from './bind-respectively.ts'
import { countedFigures, findLink, findSharedHedge, findWholeBehind, relationOf } from './link-figures.ts'
import type { Link } from './link-figures.ts'
import type { OperationsHere } from './name-operations.ts'
import { wordsBetween } from './read-text.ts'
import type { ReadSentence, ReadText } from './read-text.ts'

/** What a paragraph goes on about: its last count, and the place it speaks of. */
interface Thread {
  readonly sentence: ReadSentence
  readonly last: Binding | null
  readonly frame: { readonly place: string; readonly span: Span } | null
}

/** Binds every figure of a text that counts or measures something to operation, metric and scope, from the text alone. */
export function bindText(
  read: ReadText,
  here: ReadonlyMap<ReadSentence, OperationsHere>,
  lexicon: Lexicon,
): readonly Binding[] {
  const bindings: Binding[] = []
  let thread: Thread | null = null
  for (const sentence of read.sentences) {
    const goesOn = continueThread(thread, sentence)
    const found = bindSentence(sentence, here.get(sentence) ?? { named: [], focus: null }, goesOn, lexicon)
    bindings.push(...found)
    const last = found.findLast(({ metrics }) => metrics.length > 0)
    const place = found.find(({ scopes, evidence }) => scopes[0].place !== null && evidence.place !== null)
    thread = {
      sentence,
      last: last ?? goesOn?.last ?? null,
      frame:
        place === undefined ? null : { place: place.scopes[0].place ?? '', span: place.evidence.place ?? sentence },
    }
  }
  return bindTables(bindings, read, here)
}

function continueThread(thread: Thread | null, sentence: ReadSentence): Thread | null {
  return thread !== null && thread.sentence.paragraph === sentence.paragraph ? thread : null
}

function bindSentence(
  sentence: ReadSentence,
  here: OperationsHere,
  thread: Thread | null,
  lexicon: Lexicon,
): readonly Binding[] {
  const figures = countedFigures(sentence)
  const bindings: Binding[] = []
  const taken: Span[] = []
  for (const [index, figure] of figures.entries()) {
    const link = findLink(figure, figures[index - 1] ?? null, sentence)
    const antecedent = findAntecedent(bindings, figure, sentence) ?? (link === 'part' ? (thread?.last ?? null) : null)
    // Lengths of an operation are bound with its dates; other stretches of time count nothing.
    if (figure.kind === 'duration') continue
    const binding = bindFigure({
      figure,
      sentence,
      here,
      link,
      antecedent,
      taken,
      frame: thread?.frame ?? null,
      lexicon,
    })
    if (binding.evidence.place !== null && binding.evidence.place.start > figure.start)
      taken.push(binding.evidence.place)
    bindings.push(binding)
  }
  return bindSum(bindRespectively(bindings, sentence, here), sentence, here, lexicon)
}

/** The count that a figure may lean on: the last one; for a part that charges or age tell apart, the last one of anything but countries. */
function findAntecedent(bindings: readonly Binding[], figure: Figure, sentence: ReadSentence): Binding | null {
  const counts = bindings.filter(({ metrics, relation }) => metrics.length > 0 && relation === 'value')
  const isPart = sentence.subsets.some(
    (subset) => subset.start >= figure.end && wordsBetween(sentence, figure, subset) <= 1,
  )
  const ofOthers = counts.findLast(({ metrics }) => metrics.some(({ unit }) => unit !== 'country'))
  return (isPart && figure.noun === null ? ofOthers : undefined) ?? counts.at(-1) ?? null
}

interface FigureContext {
  readonly figure: Figure
  readonly sentence: ReadSentence
  readonly here: OperationsHere
  readonly link: Link
  readonly antecedent: Binding | null
  readonly taken: readonly Span[]
  readonly frame: Thread['frame']
  readonly lexicon: Lexicon
}

/** A share, a change or a multiple is bound by what it is of, which is counted. */
function bindFigure(given: FigureContext): Binding {
  const stated = bindStated(given)
  const relation = relationOf(given.figure, given.sentence)
  if (relation === 'value' || (stated.metrics.length > 0 && relation !== 'difference')) return stated
  const isShare = relation === 'share'
  const counted: Figure = { ...given.figure, kind: 'count' }
  const bound = bindStated({ ...given, figure: counted, link: isShare ? given.link : null })
  const before = given.antecedent
  const isBare = bound.metrics.length === 0 && before !== null
  const metrics = isBare ? before.metrics : bound.metrics
  // "94 arrests in Turkey, or 3.7 % of the total".
  const scopes =
    isBare && isShare && bound.evidence.place === null && bound.evidence.subset === null ? before.scopes : bound.scopes
  return { ...bound, metrics, scopes, figure: given.figure, relation, isNarrowed: bound.isNarrowed && !isShare }
}

function bindStated(context: FigureContext): Binding {
  const { figure, sentence, here, antecedent, lexicon } = context
  const metric = chooseMetric(figure, sentence, context.link, antecedent)
  const isPartOfNext = findWholeBehind(figure, sentence) !== null
  const link = isPartOfNext || metric.isInherited || isSameMetric(metric.bound, antecedent) ? context.link : null
  const own = bindOperation(figure, metric.bound?.metrics ?? [], sentence, here)
  const isWithAntecedent =
    link === 'part' && antecedent !== null && !sentence.operations.some(({ start }) => start > figure.end)
  const based = isWithAntecedent ? { operations: antecedent.operations, span: antecedent.evidence.operation } : own
  const operation = moveToEdition(based, figure, sentence, link, lexicon)
  const metrics = metric.bound?.metrics ?? []
  const scope = bindScope({
    figure,
    sentence,
    link,
    antecedent: link === null ? null : inheritedScope(antecedent, link),
    metrics,
    metricSpan: metric.bound?.span ?? null,
    operations: operation.operations,
    taken: context.taken,
    frame: context.frame,
  })
  return {
    figure,
    relation: 'value',
    sentence,
    operations: operation.operations,
    metrics,
    scopes: scope.scopes,
    isNarrowed: scope.isNarrowed,
    sharedHedge: findSharedHedge(figure, sentence),
    evidence: {
      operation: operation.span,
      metric: metric.bound?.span ?? null,
      place: scope.place,
      subset: scope.subset,
      period: scope.period,
    },
  }
}

function inheritedScope(antecedent: Binding | null, link: Link): Scope {
  if (antecedent === null) return WHOLE_SCOPE
  return link === 'comparison' ? { ...antecedent.scopes[0], day: null, period: null } : antecedent.scopes[0]
}
