import type { StatementFact } from '../facts/fact.ts'
import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'
import { fold } from '../reading/fold-text.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { nameStatus } from '../wording/name-status.ts'
import type { AnswerFact } from './answer.ts'
import { countDays, loadSources, sortSources, toAnswerSource, toVerified, writeSource } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Query } from './query.ts'
import { askingOf } from './asking-of.ts'
import { rankStatements } from './rank-statements.ts'
import type { RankedStatement } from './rank-statements.ts'
import { expandWords, listWords } from './statement-words.ts'

const CANDIDATES = 24
/** How many of the question's words a statement must have to answer it. */
const ENOUGH = 0.55
const MOST_STATED = 3

/** Answers from the curated statements by what their words mean; null where none has enough of the question's words. */
export async function answerStatement(query: Query, desk: Desk): Promise<Draft | null> {
  const groups = expandWords(query.reading.content, desk.language)
  if (groups.length === 0) return null
  const names = query.operations.flatMap((group) => group.candidates.flatMap((operation) => listWords(operation.name)))
  const found = await desk.ledger.searchStatements([...groups.flat(), ...names], CANDIDATES)
  const named = new Set(query.operations.flatMap((group) => group.candidates.map((operation) => operation.id)))
  const fitting = found.filter((each) => named.size === 0 || each.operation === null || named.has(each.operation))
  const ranked = preferNamed(rankStatements(fitting, groups, desk), named)
  const [best] = ranked
  if (best === undefined || best.cover < ENOUGH) return null
  const alike = ranked.filter(({ cover, exact }) => cover === best.cover && exact === best.exact)
  const stated = preferDefining(alike, query, desk).slice(0, MOST_STATED)
  const answers = await Promise.all(stated.map(({ statement }) => toStatementAnswer(statement, desk)))
  return draft({ status: 'answered', answers, text: answers.map((answer) => writeStatement(answer, desk)).join('\n') })
}

/** Statements about the operation that the question names come before general ones that cover as much. */
function preferNamed(ranked: readonly RankedStatement[], named: ReadonlySet<string>): readonly RankedStatement[] {
  const own = ranked.filter(({ statement }) => statement.operation !== null && named.has(statement.operation))
  const [best] = own
  return best !== undefined && best.cover >= ENOUGH ? own : ranked
}

/** Of statements that fit alike, those that say what something is, where the question asks that. */
function preferDefining(ranked: readonly RankedStatement[], query: Query, desk: Desk): readonly RankedStatement[] {
  if (!query.reading.cues.has('what') || query.operations.length > 0) return ranked
  const phrases = fold(askingOf(desk.language).defining).split('|')
  const defining = ranked.filter(({ statement }) =>
    statement.keywords.some((keyword) => phrases.some((phrase) => fold(keyword).includes(phrase))),
  )
  return defining.length > 0 ? defining : ranked
}

/** A statement in the answer's language, else in English, else as it is. */
async function toStatementAnswer(statement: Stored<StatementFact>, desk: Desk): Promise<AnswerFact> {
  const own = sortSources([...(await loadSources(statement.sources, desk)).values()])
  const text =
    statement.text[desk.language] ??
    statement.text.en ??
    Object.values(statement.text).find((each) => each !== undefined)
  const operation = statement.operation === null ? null : desk.lexicon.operation(statement.operation)
  return {
    fact: statement.id,
    operation: operation?.name ?? null,
    operation_id: statement.operation,
    metric: null,
    scope: WHOLE_SCOPE,
    value: null,
    hedge: null,
    published: own[0]?.published ?? null,
    text: text ?? '',
    status: statement.status,
    revision: statement.revision,
    as_of: statement.as_of,
    attribution: statement.attribution,
    age_days: countDays(own[0]?.published ?? statement.as_of, desk.now),
    ...toVerified(statement, desk),
    sources: own.map(toAnswerSource),
    replaced: [],
    copy: null,
  }
}

function writeStatement(answer: AnswerFact, desk: Desk): string {
  const { phrases, language } = desk
  const status =
    answer.status === 'final' ? '' : fillTemplate(phrases.statusNote, { status: nameStatus(answer.status, language) })
  const sources = answer.sources.map((source) => writeSource(source, desk)).join('; ')
  return answer.text + status + (sources === '' ? '' : fillTemplate(phrases.source, { source: sources }))
}
