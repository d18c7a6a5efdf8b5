import type { Language } from '../../../src/language.ts'

/** A fact that articles of a scene state, and other ways to say the same. Slots: `{n}` its figure, `{person}`, `{agency}`, `{place}`. */
export interface SceneFact {
  readonly states: string
  readonly rephrased: readonly string[]
  /** What its figure is: a count from `low` to `high`, euros, percent, or a weight in kilograms. */
  readonly kind: 'count' | 'money' | 'percent' | 'weight'
  readonly range: readonly [low: number, high: number]
  /** The same without what the article holds back or denies, where it does. */
  readonly unguarded?: string
  /** The same about something else that the article has a figure for. */
  readonly misplaced?: string
}

/** What invented articles of one language are made of. */
export interface Scene {
  readonly language: Language
  readonly titles: readonly string[]
  readonly people: readonly string[]
  readonly agencies: readonly string[]
  readonly places: readonly string[]
  readonly strangers: {
    readonly people: readonly string[]
    readonly agencies: readonly string[]
    readonly places: readonly string[]
  }
  readonly facts: readonly SceneFact[]
  /** Ways to write each hedge; `{}` is the number. */
  readonly hedges: Readonly<Record<'over' | 'nearly' | 'about' | 'at_least' | 'under' | 'at_most', readonly string[]>>
  /** 2 to 12 in words. */
  readonly words: readonly string[]
  /** A weight of so many tonnes. */
  readonly tonnes: string
  readonly kilograms: string
  readonly inventions: readonly string[]
  readonly intrusions: readonly string[]
}
