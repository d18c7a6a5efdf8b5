import type { PackFile } from '../../src/facts/pack/read-packs.ts'

/** A small vocabulary, as a desk would write it. */
export const METRICS = `metrics:
  arrests:
    unit: person
    kind: count
    labels: {en: arrest | arrests, fr: arrestation | arrestations}
    synonyms: {en: "arrests, arrested, taken into custody", ar: اعتقالات، توقيف}
    near: flights
  flights:
    unit: flight
    kind: count
    labels: {en: flight | flights}
  timber:
    unit: m3
    kind: measure
    labels: {en: cubic metre of timber | cubic metres of timber}
subsets:
  minors:
    labels: {en: minors}
    synonyms: {en: "minors, children"}
`

/** A small operation with a total, parts of it and a statement. */
export const OPERATION = `operation:
  id: harbour-ii
  name: Operation Harbour II
  aliases: Harbour II, Harbour 2
  series: Harbour
  edition: 2
  start: 2024-03
  end: 2024-05-09

sources:
  gazette:
    publisher: The Gazette
    title: "Harbour: the tally"
    url: https://gazette.example/harbour
    published: 2024

defaults:
  status: preliminary
  sources: gazette

figures:
  - arrests: 1,204
  - arrests: more than 300
    place: Sudan
    part_of: arrests
  - arrests: 41
    place: AE
    subset: minors
    status: final
    note: Counted by the ministry.
  - flights: nearly 3 million
  - timber: between 20 and 35.5

statements:
  - id: harbour-ii.aim
    topic: background
    text: Harbour II went after smugglers at sea.
    keywords: purpose, goal
`

export function toFiles(texts: Readonly<Record<string, string | Uint8Array>>): readonly PackFile[] {
  return Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  }))
}
