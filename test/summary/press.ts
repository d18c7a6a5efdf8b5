import { formatNumber } from '../../src/figures/format-figure.ts'
import type { Language } from '../../src/language.ts'
import { ar } from './scenes/ar.ts'
import { en } from './scenes/en.ts'
import { es } from './scenes/es.ts'
import { fr } from './scenes/fr.ts'
import type { Scene, SceneFact } from './scenes/scene.ts'

type Hedge = keyof Scene['hedges'] | 'exact'

/** A sentence as a model would propose it, and why it is bad. */
export interface Proposal {
  readonly text: string
  readonly from: readonly number[]
  readonly flaw: string
}

interface Stated {
  readonly number: number
  readonly fact: SceneFact
  readonly value: number
  readonly hedge: Hedge
  readonly slots: { readonly person: string; readonly agency: string; readonly place: string }
}

/** An invented article, with faithful sentences about it and bad ones. */
export interface InventedArticle {
  readonly language: Language
  readonly text: string
  faithful(): Proposal
  bad(): Proposal
}

const SCENES = [en, fr, es, ar]
const OPPOSITES: Readonly<Record<Hedge, readonly Hedge[]>> = {
  exact: ['over', 'under', 'nearly'],
  over: ['under', 'exact', 'at_most'],
  nearly: ['over', 'exact', 'at_least'],
  about: ['exact', 'over'],
  at_least: ['at_most', 'under', 'exact'],
  under: ['over', 'at_least', 'exact'],
  at_most: ['at_least', 'over', 'exact'],
}

/** Writes articles that nobody wrote, the same ones for the same seed. */
export function createPress(seed: number): { write(): InventedArticle } {
  const random = createRandom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  let count = 0
  return { write: () => writeArticle(SCENES[count++ % SCENES.length]!, random, pick) }
}

function writeArticle(scene: Scene, random: () => number, pick: <T>(items: readonly T[]) => T): InventedArticle {
  const { language } = scene
  const slots = { person: pick(scene.people), agency: pick(scene.agencies), place: pick(scene.places) }
  const used = new Set<number>()
  const facts = scene.facts.map((fact, index): Stated => {
    let value = chooseValue(fact, random)
    while (used.has(value)) value = chooseValue(fact, random)
    used.add(value)
    const hedge = random() < 0.5 ? 'exact' : pick(Object.keys(scene.hedges) as Hedge[])
    return { number: index + 1, fact, value: hedge === 'exact' ? value : roughen(value), hedge, slots }
  })
  const write = (template: string, figure: string, stated: Stated): string => {
    const filled = template
      .replace('{n}', figure)
      .replaceAll('{person}', stated.slots.person)
      .replaceAll('{agency}', stated.slots.agency)
      .replaceAll('{place}', stated.slots.place)
    return filled.replace(/^./u, (first) => first.toUpperCase())
  }
  const figureOf = (value: number, hedge: Hedge, kind: SceneFact['kind'], short = false, way = 0): string => {
    const number = writeAmount(value, kind, scene, short)
    return hedge === 'exact' ? number : scene.hedges[hedge][way % scene.hedges[hedge].length]!.replace('{}', number)
  }
  const sentences = facts.map((stated) =>
    write(stated.fact.states, figureOf(stated.value, stated.hedge, stated.fact.kind), stated),
  )
  const text = `${pick(scene.titles)}\n\n${sentences.join('\n\n')}\n`

  const faithful = (): Proposal => {
    const stated = pick(facts)
    const { value, hedge, fact } = stated
    const short = random() < 0.5
    const way = Math.floor(random() * 4)
    const template = pick([...fact.rephrased, fact.states])
    const rounded =
      hedge === 'exact' && value > 100 && roughen(value) !== value && fact.kind !== 'percent' && random() < 0.4
    const figure = rounded
      ? figureOf(floorTo(value), 'over', fact.kind, short, way)
      : figureOf(value, hedge, fact.kind, short, way)
    return {
      text: write(
        template,
        hedge === 'exact' && !rounded && random() < 0.5 ? inWords(value, figure, fact.kind, scene) : figure,
        stated,
      ),
      from: [stated.number],
      flaw: 'none',
    }
  }

  const bad = (): Proposal => {
    const stated = pick(facts)
    const other = pick(facts.filter((each) => each !== stated))
    const { value, hedge, fact, number } = stated
    const template = pick([...fact.rephrased, fact.states])
    const right = figureOf(value, hedge, fact.kind)
    const cites = random() < 0.3 ? [number, other.number] : [number]
    const propose = (flaw: string, text: string, from: readonly number[] = cites): Proposal => ({ flaw, text, from })
    const flaws: (() => Proposal)[] = [
      () =>
        propose('other value', write(template, figureOf(shiftValue(value, hedge, random), hedge, fact.kind), stated)),
      () =>
        propose('other value', write(template, figureOf(swapDigits(value, hedge, random), hedge, fact.kind), stated)),
      () =>
        propose('moved figure', write(template, figureOf(farFrom(stated, other), other.hedge, fact.kind), stated), [
          number,
          other.number,
        ]),
      () => propose('hedge', write(template, figureOf(value, pick(OPPOSITES[hedge]), fact.kind), stated)),
      () =>
        propose('scale', write(template, figureOf(value * (needsLess(hedge) ? 0.1 : 10), hedge, fact.kind), stated)),
      () =>
        propose(
          'invented',
          write(pick(scene.inventions), figureOf(chooseValue(fact, random), 'exact', 'count'), stated),
        ),
      () => propose('citation', write(template, right, stated), pick([[other.number], [], [99], [-1], [0]])),
      () => propose('intrusion', write(pick(scene.intrusions), figureOf(value, 'exact', 'count'), stated)),
    ]
    if (fact.misplaced !== undefined) flaws.push(() => propose('moved noun', write(fact.misplaced!, right, stated)))
    if (fact.unguarded !== undefined) flaws.push(() => propose('qualifier', write(fact.unguarded!, right, stated)))
    const named = (['person', 'agency', 'place'] as const).filter((slot) => template.includes(`{${slot}}`))
    if (named.length > 0) {
      flaws.push(() => {
        const slot = pick(named)
        const strangers = {
          person: scene.strangers.people,
          agency: scene.strangers.agencies,
          place: scene.strangers.places,
        }[slot]
        return propose(
          'name',
          write(template, right, { ...stated, slots: { ...stated.slots, [slot]: pick(strangers) } }),
        )
      })
    }
    return pick(flaws)()
  }
  return { language, text, faithful, bad }
}

/** Mulberry32: small, and good enough to pick sentences. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function chooseValue({ range: [low, high], kind }: SceneFact, random: () => number): number {
  const value = Math.round(low * (high / low) ** random())
  if (kind === 'weight') return Math.round(value / 100) * 100
  return kind === 'money' ? Number(value.toPrecision(2)) : value
}

/** Two significant digits, as people write a hedged number. */
function roughen(value: number): number {
  return Number(value.toPrecision(value < 100 ? 1 : 2))
}

function floorTo(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.floor((value - 1) / unit) * unit
}

function needsLess(hedge: Hedge): boolean {
  return hedge === 'under' || hedge === 'at_most'
}

function needsMore(hedge: Hedge): boolean {
  return hedge === 'over' || hedge === 'at_least'
}

/** Wrong whatever the hedge allows: more than "more than" says, less than "fewer than" says. */
function shiftValue(value: number, hedge: Hedge, random: () => number): number {
  const up = hedge === 'over' || hedge === 'at_least' ? true : needsLess(hedge) ? false : random() < 0.5
  const shifted = Math.round(value * (up ? 1.3 + random() : 0.4 + random() * 0.3))
  return shifted === value ? value + (up ? 2 : -2) : shifted
}

function swapDigits(value: number, hedge: Hedge, random: () => number): number {
  const digits = String(value).split('')
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const swapped = Number([...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join(''))
    const isFar = hedge === 'exact' ? swapped !== value : Math.abs(swapped - value) > value * 0.2
    const isAllowed =
      (hedge === 'over' || hedge === 'at_least' ? swapped > value : true) && (needsLess(hedge) ? swapped < value : true)
    if (digits[at] !== '0' && digits[at + 1] !== '0' && isFar && isAllowed) return swapped
  }
  return shiftValue(value, hedge, random)
}

/** Another fact's value, unless this fact's own would allow it with either hedge. */
function farFrom(stated: Stated, other: Stated): number {
  const { value } = stated
  const isLow = needsLess(stated.hedge) || other.hedge === 'under' || other.hedge === 'at_most'
  const isHigh = needsMore(stated.hedge) || needsMore(other.hedge)
  if (isLow && isHigh) return value * 3
  if (isLow) return other.value < value * 0.8 ? other.value : Math.max(1, Math.round(value / 2))
  if (isHigh) return other.value > value * 1.2 ? other.value : value * 2
  return Math.abs(other.value - value) > value * 0.2 ? other.value : value * 2
}

function writeAmount(value: number, kind: SceneFact['kind'], scene: Scene, short: boolean): string {
  const { language } = scene
  const number = formatNumber(value, language)
  const euros = language === 'ar' ? 'يورو' : 'euros'
  switch (kind) {
    case 'count':
      return number
    case 'percent':
      return language === 'en' || language === 'ar' ? `${number}%` : `${number} %`
    case 'weight':
      return short
        ? scene.tonnes.replace('{}', formatNumber(value / 1000, language))
        : scene.kilograms.replace('{}', number)
    case 'money': {
      const million = { en: 'million', fr: 'million', es: 'millones', ar: 'مليون' }[language]
      const plural = language === 'fr' && value >= 2_000_000 ? 's' : ''
      const of = { en: ' ', fr: ' d’', es: ' de ', ar: ' ' }[language]
      return short && value >= 1_000_000
        ? `${formatNumber(value / 1_000_000, language)} ${million}${plural}${of}${euros}`
        : `${number} ${euros}`
    }
    default:
      return kind satisfies never
  }
}

function inWords(value: number, figure: string, kind: SceneFact['kind'], scene: Scene): string {
  const word = scene.words[value - 2]
  return kind === 'count' && word !== undefined ? word : figure
}
