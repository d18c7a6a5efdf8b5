import { Metric, Subset } from '../../src/facts/metric.ts'
import { Operation } from '../../src/facts/operation.ts'
import type { Vocabulary } from '../../src/facts/ledger.ts'
import { createLexicon, type Lexicon } from '../../src/reading/lexicon.ts'

type OperationInput = Parameters<typeof Operation.parse>[0]

function operation(id: string, name: string, more: object = {}): Operation {
  const input: OperationInput = { id, name, ...more }
  return Operation.parse(input)
}

/** A small vocabulary of its own: made-up operations beside a few with real-looking names, so that nothing rests on the starter facts. */
export const SAMPLE_VOCABULARY: Vocabulary = {
  operations: [
    operation('solvanta-1', 'Operation Solvanta', {
      series: 'Solvanta',
      edition: 1,
      year: 2020,
      start: '2020-03-02',
      end: '2020-03-06',
    }),
    operation('solvanta-2', 'Operation Solvanta II', { series: 'Solvanta', edition: 2, year: 2022 }),
    operation('solvanta-3', 'Operation Solvanta III', {
      series: 'Solvanta',
      edition: 3,
      year: 2023,
      names: { ar: ['عملية سولفانتا 3'] },
    }),
    operation('miko-1', 'Operation Miko', { series: 'Miko', edition: 1, year: 2021 }),
    operation('miko-2', 'Operation Miko II', { series: 'Miko', edition: 2, year: 2022 }),
    operation('flash-miko', 'Operation Flash-Miko', { year: 2023 }),
    operation('cloud-breakers-1', 'Operation Cloud Breakers', { series: 'Cloud Breakers', edition: 1, year: 2022 }),
    operation('cloud-breakers-2', 'Operation Cloud Breakers II', { series: 'Cloud Breakers', edition: 2, year: 2023 }),
    operation('trigger-6', 'Operation Trigger VI', { year: 2020 }),
    operation('dawn-patrol-2022', 'Operation Dawn Patrol 2022', { year: 2022 }),
    operation('neptuno', 'Operation Neptuno', { year: 2019, aliases: ['the Lisbon sweep'] }),
    operation('harbour-watch', 'Harbour Watch yearly report', { type: 'subject', aliases: ['HWR'] }),
  ],
  metrics: [
    Metric.parse({
      id: 'arrests',
      unit: 'person',
      kind: 'count',
      labels: {
        en: { one: 'arrest', other: 'arrests' },
        ar: { one: 'اعتقال', other: 'اعتقالات' },
        fr: { one: 'arrestation', other: 'arrestations' },
        es: { one: 'detención', other: 'detenciones' },
      },
      synonyms: {
        en: ['arrested', 'people arrested', 'detained', 'suspects detained', 'in custody', 'rounded up'],
        ar: ['توقيف', 'توقيفات', 'موقوف', 'موقوفين', 'أوقفت', 'القبض على'],
        fr: ['arrêté', 'personnes arrêtées', 'interpellation', 'interpellé'],
        es: ['detenido', 'personas detenidas', 'arrestado', 'arresto'],
      },
    }),
    Metric.parse({
      id: 'potential-victims-rescued',
      unit: 'person',
      kind: 'count',
      labels: {
        en: { one: 'potential victim rescued', other: 'potential victims rescued' },
        ar: { one: 'ضحية محتملة', other: 'ضحايا محتملين' },
        fr: { one: 'victime potentielle secourue', other: 'victimes potentielles secourues' },
        es: { one: 'víctima potencial rescatada', other: 'víctimas potenciales rescatadas' },
      },
      synonyms: {
        en: ['victims rescued', 'victims', 'potential victims'],
        ar: ['ضحايا', 'إنقاذ ضحايا'],
        fr: ['victimes', 'victimes secourues'],
        es: ['víctimas', 'víctimas rescatadas'],
      },
      qualifier: 'potential',
    }),
    Metric.parse({
      id: 'victims-identified',
      unit: 'person',
      kind: 'count',
      labels: { en: { one: 'victim identified', other: 'victims identified' } },
      synonyms: { en: ['victims'], fr: ['victimes'], es: ['víctimas'] },
    }),
    Metric.parse({
      id: 'irregular-migrants',
      unit: 'person',
      kind: 'count',
      labels: {
        en: { one: 'irregular migrant', other: 'irregular migrants' },
        ar: { one: 'مهاجر غير نظامي', other: 'مهاجرين غير نظاميين' },
        fr: { one: 'migrant irrégulier', other: 'migrants irréguliers' },
        es: { one: 'migrante irregular', other: 'migrantes irregulares' },
      },
      synonyms: {
        en: ['smuggled migrants', 'undocumented migrants'],
        fr: ['migrants en situation irrégulière'],
        es: ['migrantes en situación irregular'],
      },
    }),
    Metric.parse({
      id: 'countries',
      unit: 'country',
      kind: 'count',
      labels: {
        en: { one: 'country', other: 'countries' },
        ar: { one: 'بلد', other: 'بلدان' },
        fr: { one: 'pays', other: 'pays' },
        es: { one: 'país', other: 'países' },
      },
      synonyms: {
        en: ['countries involved', 'participating countries'],
        ar: ['دولة', 'دول'],
        fr: ['pays participants'],
        es: ['países participantes'],
      },
    }),
    Metric.parse({
      id: 'origin-countries',
      unit: 'country',
      kind: 'count',
      labels: { en: { one: 'country of origin', other: 'countries of origin' } },
      synonyms: { en: ['migrants from countries'] },
    }),
    Metric.parse({
      id: 'people-charged',
      unit: 'person',
      kind: 'count',
      labels: { en: { one: 'person charged', other: 'people charged' } },
      synonyms: { en: ['charged', 'indicted'] },
    }),
    Metric.parse({
      id: 'lanterns-seized',
      unit: 'item',
      kind: 'count',
      labels: { en: { one: 'paper lantern seized', other: 'paper lanterns seized' } },
      synonyms: { en: [] },
    }),
    Metric.parse({
      id: 'lanterns-burnt',
      unit: 'item',
      kind: 'count',
      labels: { en: { one: 'paper lantern burnt', other: 'paper lanterns burnt' } },
      synonyms: { en: [] },
    }),
  ],
  subsets: [
    Subset.parse({
      id: 'trafficking-or-smuggling',
      labels: {
        en: 'on human trafficking or migrant smuggling charges',
        fr: "pour traite d'êtres humains ou trafic de migrants",
      },
      synonyms: {
        en: ['on trafficking or smuggling charges'],
        ar: ['بتهم الاتجار بالبشر أو تهريب المهاجرين'],
        es: ['por trata de personas o tráfico de migrantes'],
      },
    }),
    Subset.parse({
      id: 'trafficking',
      labels: {
        en: 'for human trafficking',
        ar: 'بتهمة الاتجار بالبشر',
        fr: "pour traite d'êtres humains",
        es: 'por trata de personas',
      },
      synonyms: { en: ['on trafficking charges', 'for trafficking'] },
    }),
    Subset.parse({ id: 'other-crimes', labels: { en: 'for other crimes' }, synonyms: { en: ['other crimes'] } }),
    Subset.parse({
      id: 'minors',
      labels: { en: 'minors', ar: 'قاصرين', fr: 'mineurs', es: 'menores' },
      synonyms: { en: ['children', 'child', 'underage'], ar: ['أطفال'], fr: ['enfants'], es: ['niños'] },
    }),
  ],
}

/** The lexicon of the sample vocabulary, with one place of its own. */
export const SAMPLE_LEXICON: Lexicon = createLexicon(SAMPLE_VOCABULARY, ['port-sorrel'])
