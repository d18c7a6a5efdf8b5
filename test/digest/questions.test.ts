import { describe, expect, it } from 'vitest'
import type { Asker } from '../../src/facts/gap.ts'
import { LANGUAGES } from '../../src/language.ts'
import { openRoutine } from './digest-stage.ts'
import type { DigestStage } from './digest-stage.ts'

const PUBLIC = { channel: 'C5', isPublicChannel: true }
const PRIVATE = { channel: 'C6', isPublicChannel: false }
const DIRECT = { channel: 'D7', isPublicChannel: false }
const createAsk = async ({ services }: DigestStage) => {
  const { gaps } = await services.store()
  return (
    what: string,
    person: string,
    where: Pick<Asker, 'channel' | 'isPublicChannel'>,
    at = '2026-03-01T15:00:00Z',
  ) =>
    gaps.record({
      key: what,
      question: `How many ${what} were seized in Neptune II?`,
      missing: what,
      at: new Date(at),
      asker: { platform: 'slack', team: 'T1', person, name: 'Lea', language: 'en', ...where },
    })
}

describe('what nobody could answer', () => {
  it('tells no channel what was only asked in private: of private channels how much, of what was said to the bot alone nothing', async () => {
    const stage = await openRoutine()
    const ask = await createAsk(stage)
    await ask('boats', 'U7', DIRECT)
    await ask('boats', 'U8', { channel: null, isPublicChannel: false })
    await ask('cars', 'U7', DIRECT)
    await ask('cars', 'U9', PUBLIC)
    await ask('horses', 'U7', PRIVATE)
    await ask('phones', 'U7', PRIVATE)
    await ask('phones', 'U8', DIRECT)
    await stage.at('2026-03-02T07:00:00Z')
    const text = await stage.text('C1', '2026-03-02')
    expect(text).toContain('How many cars were seized in Neptune II?')
    expect(text).toContain('2 questions from private channels')
    expect(text).not.toMatch(/boats|horses|phones|Lea|C6/)
  })

  it('does not tell again what was asked openly once and now in private', async () => {
    const stage = await openRoutine()
    const ask = await createAsk(stage)
    await ask('cars', 'U9', PUBLIC)
    await stage.at('2026-03-02T07:00:00Z')
    await stage.deliver()
    await ask('cars', 'U7', PRIVATE, '2026-03-02T15:00:00Z')
    await stage.at('2026-03-03T07:00:00Z')
    const text = await stage.text('C1', '2026-03-03')
    expect(text).toContain('1 question from a private channel')
    expect(text).not.toContain('cars')
  })

  it('does not count private questions where it tells of some operations only', async () => {
    const stage = await openRoutine({ operations: ['neptune-ii'] })
    const ask = await createAsk(stage)
    await ask('cars', 'U9', PUBLIC)
    await ask('horses', 'U7', PRIVATE)
    await stage.at('2026-03-02T07:00:00Z')
    const text = await stage.text('C1', '2026-03-02')
    expect(text).toContain('How many cars were seized in Neptune II?')
    expect(text).not.toMatch(/private|horses/)
  })

  it.each(LANGUAGES)('counts private questions in the language of the channel: %s', async (language) => {
    const stage = await openRoutine({ language })
    const ask = await createAsk(stage)
    for (const what of ['boats', 'cars']) await ask(what, 'U7', PRIVATE)
    await stage.at('2026-03-02T07:00:00Z')
    const counted = {
      en: '2 questions from private channels',
      ar: 'سؤالان من قنوات خاصة',
      fr: '2 questions venues de salons privés',
      es: '2 preguntas de canales privados',
    }[language]
    expect(await stage.text('C1', '2026-03-02')).toContain(counted)
  })
})
