import { expect, it } from 'vitest'
import { readFile } from '../../src/articles/read-file.ts'
import { UserError, explainError } from '../../src/errors.ts'
import { LANGUAGES } from '../../src/language.ts'

const refused = async (name: string, content: string) =>
  await readFile(name, new TextEncoder().encode(content)).then(
    () => null,
    (error: unknown) => (error instanceof UserError ? error : null),
  )

it.each([
  ['photo.jpg', 'x'],
  ['empty.txt', ''],
  ['blank.txt', '  '],
  ['story.docx', 'hello'],
  ['story.docx', 'PK and no more'],
  ['story.pdf', 'hello'],
  ['story.pdf', '%PDF-1.4 and no more'],
])('the refusal of %s (%j) is a sentence of its own in every language, with the file in it', async (name, content) => {
  const error = await refused(name, content)
  if (error === null) throw new Error('it was not refused')
  const sentences = LANGUAGES.map((language) => explainError(error, language))
  expect(new Set(sentences).size).toBe(LANGUAGES.length)
  for (const sentence of sentences) {
    expect(sentence).toContain(name)
    expect(sentence).not.toMatch(/[{}]/)
  }
  expect(sentences[0]).toBe(`${error.message} ${error.hint}`)
})
