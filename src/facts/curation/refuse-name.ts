import { nameMetricAlone } from '../../wording/name-metric.ts'
import type { Metric, Subset } from '../metric.ts'
import type { CurationDesk } from './curation-desk.ts'
import type { FieldName } from './curation-words.ts'
import { FieldFault, quote } from './field-fault.ts'
import { createWordTest, findUnread } from './find-unread.ts'

const LONGEST_NAME = 200

/** Throws where a name is longer than anybody would say it. */
export function refuseLong(read: string, field: FieldName, { language }: CurationDesk): void {
  if (read.length <= LONGEST_NAME) return
  const values = { count: read.length.toLocaleString(language), limit: String(LONGEST_NAME) }
  throw new FieldFault({ language, field, code: 'too_long', values, kind: 'too_long' })
}

/** Throws where the words alone name a place, a part or something that is counted: as a name they would change what questions mean. */
export function refuseWord(read: string, field: FieldName, { lexicon, language }: CurationDesk): void {
  const { metrics, subsets, places } = lexicon.findMentions(read)
  const isNamed = (called: Metric | Subset) => findUnread(read, [], createWordTest([called])) === null
  const metric = metrics.flatMap(({ partial, candidates }) => (partial ? [] : candidates)).find(isNamed)
  const subset = subsets.flatMap(({ candidates }) => candidates).find(isNamed)
  const [place] = places.length > 0 && findUnread(read, places) === null ? places : []
  const near = [
    metric === undefined ? [] : [nameMetricAlone(metric, language)],
    subset === undefined ? [] : [subset.labels[language] ?? subset.labels.en],
    place === undefined ? [] : [lexicon.placeName(place.place, language)],
  ].flat()
  if (near.length === 0) return
  throw new FieldFault({ language, field, code: 'name_word', values: { read: quote(read), near: near.join(', ') } })
}
