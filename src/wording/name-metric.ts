import type { Metric } from '../facts/metric.ts'
import type { Quantity } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { wordingOf } from './wording-of.ts'

const PLURAL_RULES = new Map<Language, Intl.PluralRules>()

/** What stands after the number, agreeing with it: "1 arrest", "2,517 arrests". Falls back to English where a language has no label. */
export function nameMetric(metric: Metric, value: Quantity, language: Language): string {
  const label = metric.labels[language]
  if (label === undefined) return language === 'en' ? metric.id : nameMetric(metric, value, 'en')
  const count = typeof value === 'number' ? value : value[1]
  return isSingular(count, language) ? label.one : label.other
}

/** What a metric is called where no number stands beside it: "arrests". */
export function nameMetricAlone(metric: Metric, language: Language): string {
  return (metric.labels[language] ?? metric.labels.en).other
}

/** Whether a count takes the first of a label's two forms. */
export function isSingular(count: number, language: Language): boolean {
  let rules = PLURAL_RULES.get(language)
  if (rules === undefined) {
    rules = new Intl.PluralRules(language)
    PLURAL_RULES.set(language, rules)
  }
  return wordingOf(language).singularCategories.includes(rules.select(count))
}
