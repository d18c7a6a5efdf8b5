import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from '../../src/articles/read-file.ts'
import { readPaste } from '../../src/articles/read-paste.ts'
import { chooseSentences } from '../../src/summary/choose-sentences.ts'

export const CASES = new URL('../fixtures/articles/', import.meta.url)

/** What a golden case promises of each story. */
export interface ExpectedStory {
  readonly title: string | null
  readonly language: string
  readonly sentences: readonly string[]
  readonly dropped: readonly { readonly text: string; readonly reason: string }[]
  /** The numbers of the sentences that the extractive summary takes. */
  readonly summary: readonly number[]
}

/** The folders of golden cases, each with `source.txt` or `source.html` and `expected.json`. */
export function listCases(): readonly string[] {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
}

export function readSource(slug: string): Promise<string> {
  const name = ['source.txt', 'source.html', 'source.md'].find((each) => existsSync(new URL(`${slug}/${each}`, CASES)))
  if (name === undefined) throw new Error(`${slug} has no source`)
  return readFile(name, readFileSync(new URL(`${slug}/${name}`, CASES)))
}

export function readExpected(slug: string): { readonly stories: readonly ExpectedStory[] } {
  return JSON.parse(readFileSync(new URL(`${slug}/expected.json`, CASES), 'utf8')) as {
    readonly stories: readonly ExpectedStory[]
  }
}

/** What the code makes of a case now. */
export async function readActual(slug: string): Promise<{ readonly stories: readonly ExpectedStory[] }> {
  const stories = readPaste(await readSource(slug)).map((story) => ({
    title: story.title,
    language: story.language,
    sentences: story.sentences.map(({ text }) => text),
    dropped: story.dropped.map(({ text, reason }) => ({ text, reason })),
    summary: chooseSentences(story).map(({ number }) => number),
  }))
  return { stories }
}
