import { describeFigure } from '../../wording/describe-figure.ts'
import type { FigureFact, StatementFact } from '../fact.ts'
import type { RecordByKind, RecordKind } from '../ledger.ts'
import type { CurationDesk } from './curation-desk.ts'

type Names = Pick<CurationDesk, 'lexicon' | 'language'>

/** A record in a few words: "2,517 arrests", a statement's sentence, an operation's name. */
export function describeRecord<K extends RecordKind>(kind: K, record: RecordByKind[K], names: Names): string {
  switch (kind) {
    case 'figure':
      return describeFigureFact(record as FigureFact, names)
    case 'statement':
      return describeStatement(record as StatementFact, names)
    case 'operation':
      return (record as RecordByKind['operation']).name
    case 'metric':
    case 'subset':
      return describeLabels(record as RecordByKind['metric'] | RecordByKind['subset'], names)
    case 'source': {
      const { publisher, title } = record as RecordByKind['source']
      return `${publisher}: ${title}`
    }
    case 'proposal':
      return record.id
    default:
      return kind satisfies never
  }
}

/** A figure with what it counts and its scope; the bare value where its metric is not in the store any more. */
export function describeFigureFact(record: FigureFact, { lexicon, language }: Names): string {
  const metric = lexicon.metric(record.metric)
  return metric === null ? [record.value].flat().join('–') : describeFigure({ ...record, metric }, lexicon, language)
}

function describeStatement({ text, id }: StatementFact, { language }: Names): string {
  return text[language] ?? text.en ?? Object.values(text).find((sentence) => sentence !== undefined) ?? id
}

function describeLabels({ labels }: RecordByKind['metric'] | RecordByKind['subset'], { language }: Names): string {
  const label = labels[language] ?? labels.en
  return typeof label === 'string' ? label : label.other
}
