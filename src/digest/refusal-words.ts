import { fillTemplate } from '../wording/fill-template.ts'
import { ar } from './languages/ar-refusals.ts'
import { en } from './languages/en-refusals.ts'
import { es } from './languages/es-refusals.ts'
import { fr } from './languages/fr-refusals.ts'

/** A sentence with which the command about digests refuses, or a hint that names the fix. */
export type RefusalName =
  | 'didYouMean'
  | 'itHas'
  | 'noTime'
  | 'timeHint'
  | 'noWeekdays'
  | 'weekdaysHint'
  | 'noZone'
  | 'zoneHint'
  | 'notUnderstood'
  | 'whenHint'
  | 'noSection'
  | 'severalOperations'
  | 'noOperation'
  | 'operationHint'
  | 'forSeries'
  | 'noTopic'
  | 'emptyList'
  | 'listHint'
  | 'noChannel'
  | 'channelHint'
  | 'whichChannel'
  | 'whichChannelHint'
  | 'hasDigest'
  | 'hasDigestHint'
  | 'nothingToChange'
  | 'changeHint'
  | 'noDigest'
  | 'startHint'
  | 'endedMeanwhile'
  | 'startAgain'
  | 'notDue'
  | 'isPaused'
  | 'skipNext'

/** The same in one language. `{word}` is what somebody wrote, `{near}` the nearest that there is. */
export type DigestRefusals = Readonly<Record<RefusalName, string>>

/** A refusal in each language that people are answered in. */
export function refusalOf(name: RefusalName, slots: Readonly<Record<string, string>> = {}) {
  const fill = (words: DigestRefusals) => fillTemplate(words[name], slots)
  return { en: fill(en), ar: fill(ar), fr: fill(fr), es: fill(es) }
}

/** The nearest word as a hint, or where there is none how it is written. */
export function hintOf(near: string | null, otherwise: RefusalName, slots: Readonly<Record<string, string>> = {}) {
  return near === null ? refusalOf(otherwise, slots) : refusalOf('didYouMean', { near })
}
