import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FigureFact } from '../../src/facts/fact.ts'
import type { LanguageModel, ModelCall, ModelResult } from '../../src/llm/language-model.ts'
import { fillPrompt, readPrompt } from '../../src/llm/read-prompt.ts'
import { checkText } from '../../src/checking/check-text.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import { openStarterStore } from './starter-store.ts'
import type { StarterStore } from './starter-store.ts'

const ARRESTS = 'liberterra-ii.arrests'

let store: StarterStore
beforeEach(async () => {
  store = await openStarterStore()
})
afterEach(() => store.ledger.close())

async function change(id: string, edit: Partial<FigureFact>, action: 'update' | 'correct' | 'withdraw'): Promise<void> {
  const current = await store.ledger.current('figure', id)
  if (current === null) throw new Error(`No fact ${id}`)
  const record = { ...current.record, ...edit }
  const result = await store.ledger.commit([
    { kind: 'figure', record, expected: current.revision, action, by: 'desk', why: 'a newer release' },
  ])
  expect(result.committed).toBe(true)
}

describe('a figure that changed', () => {
  it('is outdated where it agrees with an earlier revision, and says since when', async () => {
    await change(ARRESTS, { value: 2600, status: 'revised' }, 'update')
    const [figure] = (await store.check('Operation Liberterra II led to 2,517 arrests.')).data.figures
    expect(figure?.verdict).toBe('outdated')
    expect(figure?.message).toMatch(/^Outdated since .+: the store now has 2,600/u)
    expect(figure?.suggestion).toBe('2,600')
    const [now] = (await store.check('Operation Liberterra II led to 2,600 arrests.')).data.figures
    expect(now?.verdict).toBe('match')
    expect(now?.stored[0]).toMatchObject({ fact: ARRESTS, revision: 2, status: 'revised' })
  })

  it('is a conflict where it never was so', async () => {
    await change(ARRESTS, { value: 2600, status: 'revised' }, 'correct')
    const [figure] = (await store.check('Operation Liberterra II led to 2,571 arrests.')).data.figures
    expect(figure?.verdict).toBe('conflict')
  })

  it('is outdated where the fact was withdrawn and nothing took its place', async () => {
    await change(ARRESTS, { status: 'withdrawn' }, 'withdraw')
    const [figure] = (await store.check('Operation Liberterra II led to 2,517 arrests.')).data.figures
    expect(figure?.verdict).toBe('outdated')
    expect(figure?.message).toMatch(/^Withdrawn on /u)
    const [other] = (await store.check('Operation Liberterra II led to 4,000 arrests.')).data.figures
    expect(other?.verdict).toBe('not_stored')
  })
})

describe('a slot with several facts', () => {
  it('shows all, and is no conflict with one of them', async () => {
    const [figure] = (await store.check('Operation Weka led to the rescue of nearly 500 victims.')).data.figures
    expect(figure?.verdict).toBe('match')
    expect(figure?.reasons).toContain('sources_differ')
    expect(figure?.stored.map(({ value, hedge }) => [value, hedge])).toEqual([
      [500, 'exact'],
      [500, 'nearly'],
    ])
  })
})

describe('a report', () => {
  it('has the shape of the command line', async () => {
    const text = 'Operation Liberterra II led to 2,571 arrests in 116 countries.'
    const { data, language, restsOn } = await store.check(text)
    expect(language).toBe('en')
    expect(data.counts).toEqual({ conflict: 1, outdated: 0, consistent: 0, not_stored: 0, match: 1 })
    const [figure] = data.figures
    expect(figure).toMatchObject({
      text: '2,571',
      start: text.indexOf('2,571'),
      end: text.indexOf('2,571') + 5,
      value: 2571,
      hedge: 'exact',
      operation: 'Operation Liberterra II',
      metric: 'arrests',
      scope: { place: null, subset: null, period: null, day: null },
      verdict: 'conflict',
      reasons: ['digits_swapped'],
      suggestion: '2,517',
    })
    expect(figure?.stored[0]).toMatchObject({
      fact: ARRESTS,
      value: 2517,
      status: 'preliminary',
      text: '2,517 arrests',
    })
    expect(figure?.stored[0]?.sources[0]?.publisher).toBeTruthy()
    expect(text.slice(figure?.binding.operation?.start, figure?.binding.operation?.end)).toBe('Liberterra II')
    expect(restsOn).toContainEqual({ fact: ARRESTS, revision: 1 })
  })

  it('says for each figure what the source article says of it', async () => {
    const source = 'Operation Liberterra II led to 2,517 arrests, Interpol said. It rescued 3,222 potential victims.'
    const { data } = await store.check(
      'Operation Liberterra II led to 2,517 arrests and freed 4,414 potential victims.',
      'en',
      source,
    )
    expect(data.figures.map(({ support }) => support)).toEqual(['supported', 'unsupported'])
    expect(data.figures[0]?.evidence?.text).toContain('2,517')
  })

  it('has nothing to say of a text without figures', async () => {
    expect((await store.check('')).data.figures).toEqual([])
    expect((await store.check('Interpol thanked the officers.')).data.figures).toEqual([])
  })
})

describe('with a model', () => {
  const TEXT = 'Interpol speaks of success in Liberterra II. Some 2,571 fewer criminals walk the streets.'

  function fakeModel(answer: unknown, calls: ModelCall<unknown>[] = []): LanguageModel {
    return {
      name: 'fake',
      complete<T>(call: ModelCall<T>): Promise<ModelResult<T>> {
        calls.push(call)
        const parsed = call.schema.safeParse(answer)
        return Promise.resolve(
          parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: 'invalid', detail: 'shape' },
        )
      },
    }
  }

  async function checkWith(model: LanguageModel) {
    const lexicon = createLexicon(await store.ledger.vocabulary())
    return (await checkText({ text: TEXT, language: 'en' }, { ledger: store.ledger, lexicon, model })).data.figures
  }

  const proposal = {
    figure: 1,
    operation: 'liberterra-ii',
    metric: 'arrests',
    place: null,
    subset: null,
    evidence: 'Some 2,571 fewer criminals walk the streets',
  }

  it('takes a binding that names a stored slot and quotes the text, and judges it by code', async () => {
    const calls: ModelCall<unknown>[] = []
    const [figure] = await checkWith(fakeModel({ bindings: [proposal] }, calls))
    const [call] = calls
    if (call === undefined) throw new Error('The model was not asked')
    const { material } = fillPrompt(readPrompt(call.prompt), call.slots)
    expect(material).toContain('1: 2,571 | Some 2,571 fewer criminals walk the streets.')
    expect(figure).toMatchObject({ metric: 'arrests', verdict: 'consistent', bound_by: 'model' })
  })

  it.each([
    ['an operation that is not stored', { ...proposal, operation: 'serengeti' }],
    ['a metric that is not stored', { ...proposal, metric: 'criminals' }],
    ['a slot without a fact', { ...proposal, place: 'es' }],
    ['evidence that is not in the text', { ...proposal, evidence: '2,571 arrests were made' }],
    ['a figure that is not there', { ...proposal, figure: 7 }],
  ])('leaves the figure unbound for %s', async (_, wrong) => {
    const [figure] = await checkWith(fakeModel({ bindings: [wrong] }))
    expect(figure).toMatchObject({ verdict: 'not_stored', reasons: ['unbound'] })
  })

  it('leaves the figure unbound where the model fails', async () => {
    const [figure] = await checkWith(fakeModel('no'))
    expect(figure).toMatchObject({ verdict: 'not_stored', reasons: ['unbound'] })
  })
})

describe('a paste in two languages', () => {
  it('reads each passage in its own', async () => {
    const text =
      'Operation Liberterra II led to 2,571 arrests, the agency said on Wednesday.\n\nأسفرت عملية ليبرتيرا 2 عن اعتقال 2571 شخصا وإنقاذ 3222 ضحية محتملة في 116 دولة.'
    const { data } = await store.check(text)
    expect(data.figures.map(({ text: written, verdict }) => [written, verdict])).toEqual([
      ['2,571', 'conflict'],
      ['2571', 'conflict'],
      ['3222', 'match'],
      ['116', 'match'],
    ])
    for (const figure of data.figures) expect(text.slice(figure.start, figure.end)).toBe(figure.text)
  })
})

describe('a table in one line', () => {
  it('is read in linear time', async () => {
    const text = 'Operation Liberterra II led to 2,517 arrests, 94 in Turkey, '.repeat(1000)
    const { data } = await store.check(text, 'en')
    expect(data.figures.length).toBe(2000)
    expect(data.counts.match).toBeGreaterThan(1900)
  })
})

describe('an operation with very many facts', () => {
  it('is read slot by slot, with the same verdicts', async () => {
    const fact = await store.ledger.current('figure', ARRESTS)
    if (fact === null) throw new Error(`No fact ${ARRESTS}`)
    const changes = Array.from({ length: 1500 }, (_, index) => {
      const scope = { place: `district-${index}`, subset: null, period: null, day: null }
      const record: FigureFact = { ...fact.record, id: `${ARRESTS}.district-${index}`, scope, value: index + 10_000 }
      return { kind: 'figure', record, expected: 0, action: 'import', by: 'desk', why: 'districts' } as const
    })
    await store.ledger.commit(changes)
    const text =
      'Operation Liberterra II led to 2,571 arrests, 94 of them in Turkey, and nearly 24,000 flights were monitored.'
    const { figures } = (await store.check(text)).data
    expect(figures.map(({ verdict }) => verdict)).toEqual(['conflict', 'match', 'match'])
  })
})
