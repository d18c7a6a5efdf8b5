import type { Scope } from '../facts/fact.ts'
import type { Subset } from '../facts/metric.ts'
import type { Language } from '../language.ts'
import { fillTemplate } from './fill-template.ts'
import { formatDateRange, formatWhen } from './format-date.ts'
import { wordingOf } from './wording-of.ts'

/** What naming a scope needs of the lexicon. */
export interface ScopeNames {
  subset(id: string): Subset | null
  placeName(place: string, language: Language): string
}

/** What narrows a figure, in words that follow it: "on trafficking charges in the United Arab Emirates". Empty for the whole. */
export function describeScope(scope: Scope, names: ScopeNames, language: Language): string {
  const parts: string[] = []
  if (scope.subset !== null) parts.push(nameSubset(scope.subset, names, language))
  if (scope.place !== null) parts.push(describePlace(scope.place, names, language))
  if (scope.day !== null) parts.push(formatWhen(scope.day, language))
  if (scope.period !== null) {
    const [from = '', to = from] = scope.period.split('/')
    parts.push(formatDateRange(from, to, language, 'between'))
  }
  return parts.join(' ')
}

/** A place with the preposition and article it takes: "in the Netherlands", "au Maroc". */
export function describePlace(place: string, names: ScopeNames, language: Language): string {
  const name = names.placeName(place, language)
  const rules = wordingOf(language).places
  const rule = rules.find(
    ({ codes, name: pattern }) => (codes === undefined || codes.includes(place)) && (pattern?.test(name) ?? true),
  )
  return fillTemplate(rule?.template ?? '{place}', { place: name })
}

function nameSubset(id: string, names: ScopeNames, language: Language): string {
  const subset = names.subset(id)
  const label = subset === null ? id : (subset.labels[language] ?? subset.labels.en)
  return wordingOf(language).followingSubset.test(label) ? label : `(${label})`
}
