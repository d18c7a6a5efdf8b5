import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LanguageModel } from '../llm/language-model.ts'
import { chooseChart } from './choose-chart.ts'
import { composeDigest } from './compose-digest.ts'
import type { DigestOptions, DigestSources } from './compose-digest.ts'
import type { DigestContent, Period } from './digest-content.ts'
import { createDigestDesk } from './digest-desk.ts'
import { drawChart } from './draw-chart.ts'
import type { Chart } from './render-digest.ts'
import { writeOpening } from './write-opening.ts'

/** All that is in a digest, before it is known which channel it is for. */
export interface BuiltDigest {
  readonly content: DigestContent
  readonly chart: Chart | null
  readonly opening: string | null
}

export interface Building extends DigestSources {
  readonly model: LanguageModel | null
}

/** A digest does not wait for a model for long. */
const MODEL_WITHIN = 10_000

/** What there is to tell, its chart, and an opening sentence where there is a model. Nothing is drawn or asked for an empty day. */
export async function buildDigest(period: Period, options: DigestOptions, building: Building): Promise<BuiltDigest> {
  const { ledger, lexicon, model } = building
  const { language } = options
  const content = await composeDigest(period, options, building)
  if (content.isEmpty) return { content, chart: null, opening: null }
  const desk = createDigestDesk({ ledger, lexicon, now: period.until }, language, options)
  await nextTurn()
  const data = await chooseChart(content, desk)
  await nextTurn()
  const signal = AbortSignal.timeout(MODEL_WITHIN)
  return {
    content,
    chart: data === null ? null : { title: data.title, alt: data.alt, png: await drawChart(data, language) },
    opening: model === null ? null : await writeOpening(content, { language, lexicon, model, signal }),
  }
}
