import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/figures/find-figures.ts'

/** A text and the kinds of its figures, in order. */
const ROWS: readonly (readonly [text: string, kinds: string])[] = [
  ['Patrols began at 1430 GMT, at 6 o’clock and at 0600 hours.', 'time time time'],
  ['They met at COP28 and COP 28 in the FY2024 plan.', 'identifier identifier date'],
  ['the Group of Seven and 7 raids', 'identifier count'],
  ['The over-65s, the under 18s, and 16- and 17-year-olds', 'age age age age'],
  ['It ran under 10s on version 2.0 with PM2.5 at 7.', 'duration identifier identifier count'],
  ['Call 020 7946 0958 or +44 20 7946 0958.', 'identifier identifier'],
  ['He is 6\'2" and weighs 10st 4lb.', 'measure measure measure'],
  ['See pages 12, 14 and 16, then 18 photos.', 'identifier identifier identifier count'],
  ['Read https://example.org/a?b=30%25, www.example.org/12 or write to a1@b2.example: 12 people.', 'count'],
  ['three-nought-four', 'count count count'],
  ['It dates from 1995-01, 07/2021 and resolution 30/1992.', 'date date identifier'],
  ['Interpol’s 196 members and its 120-strong staff', 'count count'],
  ['Room 12B, #1 and fig. 3', 'identifier identifier identifier'],
  ['Turkey 94 arrests, Argentina 59 freed. Weka 2 freed 40.', 'count count identifier count'],
  ['Under-21s met at 0930 in case 2024-117 at pre-2020 prices.', 'age time identifier date'],
  ['à 18 heures, vers 18h, de 9 h à 17 h, à 5 heures du matin', 'time time time time'],
  ['à 2 heures de Paris, pendant 24 heures', 'duration duration'],
  ['Dans les années 80, les moins de 18 ans de la police', 'date age'],
  ['Detuvieron a 12 hombres a las 10 de la mañana, a las 18 horas, hacia las 7, con 24 horas de retraso.', 'count time time time duration'],
  ['Detuvieron a las 10 víctimas en los años 90.', 'count date'],
  ['في الساعة 10 صباحا وفي الساعة السابعة مساء لمدة 24 ساعة', 'time time duration'],
  ['des femmes âgées de 25 et 41 ans, condamnées à 5 ans', 'age age duration'],
  ['dos mujeres de 25 y 41 años', 'count age age'],
  ['Tel. 91 123 45 67, n.º 12, la 5.ª edición', 'identifier identifier ordinal'],
  ['فتى في الخامسة عشرة في الربع الثالث من 2024', 'ordinal ordinal date'],
  ['20 دولاراً للسهم الواحد', 'money'],
] // prettier-ignore

describe('what counts nothing, and what only looks like it', () => {
  it.each(ROWS)('%s', (text, kinds) => {
    expect(
      findFigures(text)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds)
  })
})
