import { afterAll, describe, expect, it } from 'vitest'
import { isStoreQuestion } from '../../../src/asking/is-store-question.ts'
import { readConfig } from '../../../src/config.ts'
import { createServices } from '../../../src/services.ts'

const services = createServices(readConfig({ DATABASE_URL: 'sqlite::memory:' }))
afterAll(() => services.close())
const { lexicon } = await services.store()
const isQuestion = (text: string, inConversation = false) => isStoreQuestion(text, lexicon, { inConversation })

describe('a message to nobody in particular', () => {
  it.each([
    'how many arrests were there in Liberterra II',
    'When was Operation Storm Makers II?',
    'who led Operation Liberterra II',
    'Liberterra III arrests?',
    'Did Liberterra II lead to 2,517 arrests?',
    'where did liberterra ii take place?',
    'hi all, quick one: how many victims were rescued in Storm Makers II?',
    'is it true that 116 countries took part in Liberterra II?',
    'Combien d’arrestations pendant Liberterra II ?',
    'كم عدد المعتقلين في عملية ليبرتيرا 2؟',
    '¿Cuántos detenidos hubo en Liberterra II?',
    'which operation had the most arrests?',
    'what is the latest on Liberterra III?',
    'compare arrests in Liberterra II and Liberterra III',
    'for my article: how many countries took part in Storm Makers II?',
    'pour mon papier : combien d’arrestations dans Weka II ?',
    'para la nota: ¿cuántos detenidos hubo en Turquesa IV?',
    'كم استمرت عملية ليبرتيرا 2؟',
  ])('is a question about a stored operation: %s', (text) => {
    expect(isQuestion(text)).toBe(true)
  })

  it.each([
    'Good morning, who wants coffee?',
    'how many people are coming tonight?',
    'how many arrests?',
    'can someone edit the Liberterra II piece?',
    'who is writing up Storm Makers II?',
    'Liberterra II was a long night for all of us',
    'is the Liberterra III story up yet?',
    'which photo do we use for Storm Makers II?',
    'when do we publish the Liberterra II explainer?',
    'what time is the meeting on Liberterra II?',
    'Interpol announced 2,517 arrests in Operation Liberterra II.',
    'how many words for the Liberterra II piece?',
    'how many arrests in Operation Zanzibar Moon?',
    'qui relit le papier sur Liberterra II ?',
    '¿quién edita la nota de Liberterra II?',
    'من يحرر خبر ليبرتيرا 2؟',
    'Liberterra II?',
    'Liberterra II done?',
    'Liberterra II first or Storm Makers II first?',
    'where is the Liberterra II draft?',
    'how long is the Liberterra II piece?',
    'how did the Liberterra II interview go?',
    'who is leading on Liberterra II today?',
    'have you checked the Liberterra II figures?',
    'did anyone fact-check the arrest figure in the Liberterra II copy?',
    'should we lead with the arrests from Liberterra II?',
    'combien de signes pour Liberterra II ?',
    'quand est-ce qu’on publie Liberterra II ?',
    '¿está listo Liberterra II?',
    '¿cuántas palabras para la nota de Liberterra II?',
    'متى ننشر خبر ليبرتيرا 2؟',
    'كم كلمة لخبر ليبرتيرا 2؟',
    '',
    'x'.repeat(5_000),
  ])('is left to the people in the room: %s', (text) => {
    expect(isQuestion(text)).toBe(false)
  })

  it('is one without the name too, where the conversation is about an operation', () => {
    expect(isQuestion('and victims rescued?', true)).toBe(true)
    expect(isQuestion('thanks, that helps!', true)).toBe(false)
    expect(isQuestion('shall we go for lunch?', true)).toBe(false)
  })
})
