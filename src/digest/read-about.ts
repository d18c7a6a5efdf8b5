import { UserError } from '../errors.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { Operation } from '../facts/operation.ts'
import { nearestWord } from '../nearest-word.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { hintOf, refusalOf } from './refusal-words.ts'
import type { Wanted } from './digest-desk.ts'
import { SECTIONS } from './subscription.ts'
import type { SectionName } from './subscription.ts'

/** What stands for no narrowing at all. */
const ALL = 'all'
const NEAREST = 3

/** "corrections, updates" or "all": sections in their order. A `UserError` with the nearest where a name is none. */
export function readSections(words: string): SectionName[] {
  const names = splitNames(words)
  if (names.length === 1 && names[0]?.toLowerCase() === ALL) return [...SECTIONS]
  const wanted = names.map((name) => {
    const section = SECTIONS.find((each) => each === name.toLowerCase())
    if (section !== undefined) return section
    const near = nearestWord(name, SECTIONS)
    throw new UserError('bad_input', refusalOf('noSection', { word: name }), {
      hint: hintOf(near, 'itHas', { names: SECTIONS.join(', ') }),
    })
  })
  return SECTIONS.filter((section) => wanted.includes(section))
}

/** Operations by id or name and series by name, "all" for every one. A `UserError` with the nearest where there is none of a name. */
export function readOperations(words: string, lexicon: Lexicon): Pick<Wanted, 'operations' | 'series'> {
  const names = splitNames(words)
  const operations = new Set<string>()
  const series = new Set<string>()
  if (names.length === 1 && names[0]?.toLowerCase() === ALL) return { operations: [], series: [] }
  for (const name of names) {
    const [edition] = lexicon.editionsOf(name)
    const byId = lexicon.operation(name)
    if (byId !== null) operations.add(byId.id)
    else if (edition?.series != null) series.add(edition.series)
    else for (const id of findNamed(name, lexicon)) operations.add(id)
  }
  return { operations: [...operations], series: [...series] }
}

function findNamed(name: string, lexicon: Lexicon): readonly string[] {
  const [mention] = lexicon.findMentions(name).operations
  const candidates = mention?.candidates ?? []
  if (candidates.length === 1) return candidates.map(({ id }) => id)
  const near = candidates.length > 1 ? candidates : lexicon.nearestOperations(name, NEAREST)
  const series = findSeries(near)
  const names = near.map(({ id, name: full }) => `${full} (${id})`).join(', ')
  throw new UserError(
    'not_found',
    refusalOf(candidates.length > 1 ? 'severalOperations' : 'noOperation', { word: name }),
    {
      hint:
        near.length === 0
          ? refusalOf('operationHint')
          : refusalOf(series === null ? 'itHas' : 'forSeries', { series: series ?? '', names }),
    },
  )
}

/** Editions that share a name: the whole series may be meant. */
function findSeries(near: readonly Operation[]): string | null {
  const [first] = near
  const isOne = near.length > 1 && first?.series != null && near.every(({ series }) => series === first.series)
  return isOne ? first.series : null
}

/** Topics of statements, "all" for every one. A `UserError` with the nearest where there is none of a name. */
export async function readTopics(words: string, ledger: FactLedger): Promise<string[]> {
  const names = splitNames(words)
  if (names.length === 1 && names[0]?.toLowerCase() === ALL) return []
  const known = [...new Set((await ledger.statements()).map(({ topic }) => topic))].toSorted()
  return names.map((name) => {
    const sought = name.toLowerCase().replace(/\s+/g, '-')
    if (known.includes(sought)) return sought
    const near = nearestWord(sought, known)
    throw new UserError('not_found', refusalOf('noTopic', { word: name }), {
      hint: hintOf(near, 'itHas', { names: known.join(', ') }),
    })
  })
}

function splitNames(words: string): readonly string[] {
  const names = words
    .split(/[,،;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length > 0) return names
  throw new UserError('bad_input', refusalOf('emptyList'), { hint: refusalOf('listHint') })
}
