import type { FigureFact } from '../../src/facts/fact.ts'
import { toSlotKey } from '../../src/facts/fact.ts'
import type { Vocabulary } from '../../src/facts/ledger.ts'
import type { Operation } from '../../src/facts/operation.ts'
import type { Language } from '../../src/language.ts'

/** A question that was made from a stored fact, and the slot that its answer must be from. */
export interface GeneratedQuestion {
  readonly question: string
  /** The words of it that say what is counted. */
  readonly words: string
  readonly slot: string
  readonly fact: string
}

/** Ways to ask for one figure, written apart from the bot's own language data. `{m}` what is counted, `{o}` the operation, `{s}` the scope. */
const TEMPLATES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'How many {m} {s} in {o}?',
    '{o} {s} {m}',
    'what is the latest figure for {m} {s} during {o}',
    'Could you please tell me the number of {m} {s} recorded in {o}? Thanks!',
    '{m} {s} {o}',
  ],
  fr: [
    'Combien : {m} {s} lors de {o} ?',
    '{o} {s} {m}',
    'quel est le chiffre pour {m} {s} pendant {o}',
    'Bonjour, merci de me donner le nombre pour {m} {s} dans {o}.',
  ],
  es: [
    '¿Cuántos {m} {s} en {o}?',
    '{o} {s} {m}',
    'cuál es la cifra de {m} {s} durante {o}',
    'Hola, por favor dime el número de {m} {s} en {o}. Gracias',
  ],
  ar: ['كم {m} {s} في {o}؟', '{o} {s} {m}', 'ما هو عدد {m} {s} خلال {o}', 'من فضلك أعطني رقم {m} {s} في {o}'],
}

const IN: Readonly<Record<Language, string>> = { en: 'in', fr: 'en', es: 'en', ar: 'في' }
const SYNONYMS_EACH = 2

/** Questions for every figure fact, from synonyms that are not the vocabulary's first and from names that mean one operation only. */
export function generateQuestions(
  facts: readonly FigureFact[],
  vocabulary: Vocabulary,
  language: Language,
): readonly GeneratedQuestion[] {
  const names = nameOperations(vocabulary.operations, language)
  let turn = 0
  return facts.flatMap((fact) => {
    const metric = vocabulary.metrics.find((each) => each.id === fact.metric)
    const ways = names.get(fact.operation) ?? []
    const scope = writeScope(fact, vocabulary, language)
    if (metric === undefined || ways.length === 0 || scope === null) return []
    const words = metric.synonyms[language]
      .slice(2)
      .filter((word) => !isShared(word, fact, facts, vocabulary, language))
    const step = Math.max(1, Math.floor(words.length / SYNONYMS_EACH))
    return Array.from({ length: Math.min(SYNONYMS_EACH, words.length) }, (_, n): GeneratedQuestion => {
      turn++
      const template = TEMPLATES[language][turn % TEMPLATES[language].length] ?? ''
      const word = words[(n * step + turn) % words.length] ?? ''
      const question = template
        .replace('{m}', word)
        .replace('{o}', ways[turn % ways.length] ?? '')
        .replace('{s}', scope)
        .replace(/\s+/gu, ' ')
        .trim()
      return { question, words: word, slot: toSlotKey(fact), fact: fact.id }
    })
  })
}

/** Whether a word also names another figure that the operation has: the right answer would then be a choice. */
function isShared(
  word: string,
  fact: FigureFact,
  facts: readonly FigureFact[],
  vocabulary: Vocabulary,
  language: Language,
): boolean {
  const folded = word.toLowerCase()
  return facts.some((other) => {
    if (other.operation !== fact.operation || other.metric === fact.metric) return false
    const metric = vocabulary.metrics.find((each) => each.id === other.metric)
    return metric?.synonyms[language].some((each) => each.toLowerCase() === folded) ?? false
  })
}

/** Every name that means one operation and no other. */
function nameOperations(operations: readonly Operation[], language: Language): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, Set<string>>()
  const series = new Set(operations.flatMap((operation) => (operation.series === null ? [] : bare(operation.series))))
  const namesOf = (operation: Operation) => [
    operation.name,
    ...operation.aliases,
    ...operation.names[language],
    ...(operation.year === null ? [] : [`${operation.name} ${String(operation.year)}`]),
  ]
  for (const operation of operations) {
    for (const name of namesOf(operation))
      owners.set(bare(name), (owners.get(bare(name)) ?? new Set()).add(operation.id))
  }
  return new Map(
    operations.map((operation) => {
      const ways = namesOf(operation).filter(
        (name) =>
          owners.get(bare(name))?.size === 1 &&
          !series.has(bare(name)) &&
          (operation.series === null || isEdition(name)),
      )
      return [operation.id, ways]
    }),
  )
}

/** A name that says which edition it is, by a year or a number. */
function isEdition(name: string): boolean {
  return /\p{N}|\b[IVX]+$/u.test(name)
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^(?:operation|opération|operación|عملية)\s+/u, '')
}

/** The scope in words: places by the platform's own names, subsets by a synonym that is not their first. */
function writeScope(fact: FigureFact, vocabulary: Vocabulary, language: Language): string | null {
  const { place, subset, period, day } = fact.scope
  if (period !== null || day !== null) return null
  const parts: string[] = []
  if (subset !== null) {
    const words = vocabulary.subsets.find((each) => each.id === subset)?.synonyms[language] ?? []
    parts.push(words[1] ?? words[0] ?? '')
  }
  if (place !== null) {
    if (place.length !== 2) return null
    parts.push(
      `${IN[language]} ${new Intl.DisplayNames(language, { type: 'region', style: 'short' }).of(place.toUpperCase()) ?? ''}`,
    )
  }
  return parts.join(' ')
}
