import { isDeepStrictEqual } from 'node:util'
import type { CuratedKind, RecordByKind } from '../ledger.ts'
import { writeValue } from './value-text.ts'
import type { PackValue } from './value-text.ts'

/** One field that a record of a pack has otherwise than the store, in words; null where it is empty. */
export interface FieldDifference {
  /** "value", "status", "labels.fr.one". */
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}

type AnyRecord = RecordByKind[CuratedKind]

/** What a change would change, field by field. A figure's value is one field with its hedge: "nearly 24,000". */
export function listDifferences(standing: AnyRecord, proposed: AnyRecord): readonly FieldDifference[] {
  const before = toFields(standing)
  const after = toFields(proposed)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [from, to] = [before.get(field), after.get(field)]
    return isDeepStrictEqual(from, to) ? [] : [{ field, from: toText(from), to: toText(to) }]
  })
}

function toFields(record: AnyRecord): ReadonlyMap<string, unknown> {
  const isFigure = 'value' in record
  const fields = Object.entries(record).filter(([name]) => !(isFigure && (name === 'value' || name === 'hedge')))
  const value = isFigure ? [['value', toValueText(record)] as const] : []
  return new Map([...value, ...fields.flatMap(([name, content]) => flatten(name, content))])
}

function flatten(name: string, content: unknown): readonly (readonly [string, unknown])[] {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return [[name, content]]
  return Object.entries(content).flatMap(([key, inner]) => flatten(`${name}.${key}`, inner))
}

function toText(content: unknown): string | null {
  if (content === undefined || content === null) return null
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content]
  return parts.length === 0
    ? null
    : parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(', ')
}

// What has no written form of its own is shown as it is stored.
function toValueText({
  value,
  hedge,
}: {
  readonly value: PackValue['value']
  readonly hedge: PackValue['hedge']
}): string {
  return writeValue({ value, hedge }) ?? `${hedge} ${[value].flat().join(' to ')}`
}
