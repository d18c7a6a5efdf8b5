import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'stet-cli-'))
const environment = { DATABASE_URL: `sqlite:${join(folder, 'stet.db')}` }
const stet = (words: readonly string[], input: string | Uint8Array = '') =>
  runCli(words, { environment, input, folder })
const fileWith = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const STACK = /\n\s+at |Error:/

const DRAFT = [
  'Interpol said a six-day operation called Liberterra II led to 2,571 arrests.',
  'Some 850 of them were on trafficking charges, and 3,222 potential victims were rescued.',
].join(' ')

beforeAll(async () => {
  // The first command of a new store loads the starter facts.
  await stet(['ask', 'arrests liberterra ii'])
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('asking in the terminal', () => {
  it.each([
    ['How many people were arrested in Operation Liberterra II?', 2517],
    ['arrests liberterra 2021 uae', 12],
  ])('%s', async (question, value) => {
    const { status, stdout } = await stet(['ask', '--json', question])
    const answer = JSON.parse(stdout) as {
      status: string
      answers: { value: number; sources: { publisher: string }[] }[]
    }
    expect(status).toBe(0)
    expect(answer.status).toBe('answered')
    expect(answer.answers.map((fact) => fact.value)).toEqual([value])
    expect(answer.answers[0]?.sources[0]?.publisher).toBeTruthy()
  })

  it('shows a person the figure, its status, its source and date, and the part it has as related', async () => {
    const { stdout } = await stet(['ask', 'How many people were arrested in Operation Liberterra II?'])
    expect(stdout).toMatch(/2,517/)
    expect(stdout).toMatch(/preliminary/i)
    expect(stdout).toMatch(/Arab News/)
    expect(stdout).toMatch(/Nov\. 6, 2024/)
    expect(stdout).toMatch(/Related:[\s\S]*850/)
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(stdout).not.toMatch(/\u001b/)
  })

  it.each(['How many people were killed in Operation Weka?', 'arrests in Operation Serengeti'])(
    '%s is not stored',
    async (question) => {
      const { status, stdout } = await stet(['ask', '--json', question])
      expect(status).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ status: 'not_stored', answers: [] })
    },
  )

  it('keeps what it could not answer for the desk, with how often it was asked', async () => {
    await stet(['ask', 'how many injuries in operation turquesa v'])
    await stet(['ask', 'How many injuries in Operation Turquesa V?'])
    const { stdout } = await stet(['facts', 'gaps', '--json'])
    const { gaps } = JSON.parse(stdout) as { gaps: { question: string; count: number }[] }
    expect(gaps).toContainEqual(
      expect.objectContaining({ question: 'How many injuries in Operation Turquesa V?', count: 2 }),
    )
  })

  it('offers the editions where the question names none', async () => {
    const { stdout } = await stet(['ask', '--json', 'How many arrests in Liberterra?'])
    const answer = JSON.parse(stdout) as { status: string; choices: unknown[] }
    expect(answer.status).toBe('ambiguous')
    expect(answer.choices).toHaveLength(3)
  })

  it('keeps a conversation across processes', async () => {
    await stet(['ask', '--thread', 'desk-1', 'How many arrests in Liberterra 2021?'])
    const { stdout } = await stet(['ask', '--thread', 'desk-1', '--json', 'and in the UAE?'])
    expect(JSON.parse(stdout)).toMatchObject({ status: 'answered', answers: [{ value: 12 }] })
  })
})

describe('checking and summarizing in the terminal', () => {
  it('flags swapped digits with the stored figure, and only those', async () => {
    const { status, stdout } = await stet(['check', '--json', fileWith('draft.txt', DRAFT)])
    const report = JSON.parse(stdout) as { figures: { text: string; verdict: string; reasons: string[] }[] }
    expect(status).toBe(0)
    expect(report.figures.filter((figure) => figure.verdict === 'conflict').map((figure) => figure.text)).toEqual([
      '2,571',
    ])
    expect(report.figures.find((figure) => figure.text === '2,571')?.reasons).toContain('digits_swapped')
  })

  it('reads standard input where no file is named, and a source beside it', async () => {
    const source = fileWith(
      'source.txt',
      'Police made 2,517 arrests and rescued 3,222 potential victims in Operation Liberterra II.',
    )
    const { stdout } = await stet(
      ['check', '--json', '--source', source],
      'Police made 3,222 arrests in Operation Liberterra II.',
    )
    expect(JSON.parse(stdout)).toMatchObject({
      figures: [{ text: '3,222', verdict: 'conflict', support: 'unsupported' }],
    })
  })

  it('summarizes each story of a paste', async () => {
    const { stdout } = await stet(['summarize', '--json', '--sentences', '2', '-'], DRAFT)
    expect(JSON.parse(stdout)).toMatchObject({ stories: [{ language: 'en', engine: 'extractive' }] })
  })
})

describe('batches', () => {
  it('answers each line in order, in one process, and goes on after a bad one', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: '2,517 arrests', note: 'not ours' }),
      '{"id": broken',
      '[1]',
      JSON.stringify({ id: 'b', text: ' ' }),
      JSON.stringify({ id: 'c', text: 'près de 2 500 arrestations', language: 'fr' }),
      JSON.stringify({ id: 'd', text: 'x', language: 'de' }),
    ]
    const { status, stdout } = await stet(['figures', '--batch', '-'], lines.join('\n'))
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string | null; error?: string; figures?: { value: number }[] })
    expect(status).toBe(0)
    expect(rows.map((row) => row.id)).toEqual(['a', null, null, 'b', 'c', 'd'])
    expect(rows.map((row) => row.figures?.map((figure) => figure.value))).toEqual([
      [2517],
      undefined,
      undefined,
      undefined,
      [2500],
      undefined,
    ])
    expect(rows[1]?.error).toMatch(/not valid JSON/)
    expect(rows[2]?.error).toMatch(/not a JSON object/)
    expect(rows[3]?.error).toMatch(/empty/)
    expect(rows[5]?.error).toMatch(/expected one of en, ar, fr, es/)
  })

  it('keeps the threads of a batch of questions apart', async () => {
    const questions = [
      { id: 1, thread: 'x', question: 'How many arrests in Liberterra 2021?' },
      { id: 2, thread: 'y', question: 'How many arrests in Operation Weka II?' },
      { id: 3, thread: 'x', question: 'and in the UAE?' },
    ]
    const { stdout } = await stet(['ask', '--batch', '-'], questions.map((row) => JSON.stringify(row)).join('\n'))
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { answers: { value: number }[] })
    expect(rows.map((row) => row.answers.map((fact) => fact.value))).toEqual([[286], [300], [12]])
  })
})

describe('help and wrong usage', () => {
  it('prints help for no words at all, from the command list', async () => {
    const { status, stdout } = await stet([])
    expect(status).toBe(0)
    for (const name of ['ask', 'check', 'summarize', 'figures', 'facts', 'chat'])
      expect(stdout).toMatch(new RegExp(`\\n\\s+${name}\\b`))
  })

  it.each([
    [['chekc'], /Did you mean check\?/],
    [['ask'], /question is missing/],
    [['ask', '--colour', 'x'], /unknown option/],
  ] as const)('%j is wrong usage, status 2', async (words, message) => {
    const { status, stderr } = await stet(words)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(STACK)
  })
})

describe('packs through the door', () => {
  it('imports once, finds nothing to do the second time, and exports what it imported', async () => {
    const path = join(folder, 'moved.db')
    const move = (...words: string[]) =>
      runCli(['facts', ...words, '--json'], {
        environment: { DATABASE_URL: `sqlite:${path}`, STARTER_FACTS: 'none' },
        folder,
      })
    const starter = new URL('../../facts', import.meta.url).pathname
    const first = JSON.parse((await move('import', starter)).stdout) as { stored: number; new: unknown[] }
    expect(first.stored).toBeGreaterThan(300)
    expect(first.new).toHaveLength(first.stored)
    expect(JSON.parse((await move('import', starter)).stdout)).toMatchObject({ stored: 0, new: [], changed: [] })
    const exported = join(folder, 'exported')
    await move('export', exported)
    expect(readdirSync(exported).length).toBeGreaterThan(1)
    expect(JSON.parse((await move('import', exported)).stdout)).toMatchObject({ stored: 0, new: [], changed: [] })
  })
})

describe('starting the bot with npm start', () => {
  const main = new URL('../../src/main.ts', import.meta.url).pathname

  it('opens the chat without a token or a key, and says what is off and why', async () => {
    const child = spawn(process.execPath, [main], { cwd: folder, env: { PATH: process.env['PATH'], ...environment } })
    let shown = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (shown += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (shown += chunk))
    child.stdin.end(
      'How many arrests in Liberterra 2021?\nand in the UAE?\n/figures\nnearly 24,000 flights\n.\n/help\n',
    )
    const [status] = (await once(child, 'close')) as [number]
    expect(status).toBe(0)
    expect(shown).toMatch(/Slack: off, SLACK_BOT_TOKEN is not set/)
    expect(shown).toMatch(/Discord: off, DISCORD_TOKEN is not set/)
    expect(shown).toMatch(/Model: off, OPENAI_API_KEY is not set/)
    expect(shown).toMatch(/286 arrests[\s\S]*12 arrests[\s\S]*24000[\s\S]*\/summarize/)
  })
})

describe('stopping the bot', () => {
  const main = new URL('../../src/main.ts', import.meta.url).pathname

  it('ends at once on SIGTERM, also while the chat waits for a line', async () => {
    const child = spawn(process.execPath, [main], { cwd: folder, env: { PATH: process.env['PATH'], ...environment } })
    child.stderr.setEncoding('utf8')
    for await (const chunk of child.stderr) if (String(chunk).includes('Terminal: on')) break
    child.kill('SIGTERM')
    const [status] = (await once(child, 'close')) as [number]
    expect(status).toBe(0)
  })
})

const articles = new URL('../../../shared/articles/', import.meta.url).pathname

describe.skipIf(!existsSync(articles))('on the real articles (needs ../shared/articles)', () => {
  it('finds the figures of the first article right, skips the second story’s years and seats, and flags an edit', async () => {
    const article = readFileSync(join(articles, 'liberterra-ii-arab-news.txt'), 'utf8')
    const rows = [
      { id: 'as is', text: article },
      { id: 'edited', text: article.replace('2,517', '2,571') },
    ]
    const { stdout } = await stet(['check', '--batch', '-'], rows.map((row) => JSON.stringify(row)).join('\n'))
    const [asIs, edited] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { figures: { text: string; verdict: string }[] })
    const verdicts = new Map(asIs?.figures.map((figure) => [figure.text, figure.verdict]))
    for (const text of ['2,517', '850', '3,222', '17,793', '24,000', 'eight million', '2,500', '3,000']) {
      expect([text, verdicts.get(text)]).toEqual([text, expect.stringMatching(/^(?:match|consistent)$/)])
    }
    for (const text of ['2001', '2006', '12', '2024', '17', '2023']) expect(verdicts.has(text)).toBe(false)
    expect(edited?.figures.filter((figure) => figure.verdict === 'conflict').map((figure) => figure.text)).toEqual([
      '2,571',
    ])
  })

  it('summarizes each article in its language, the first as two stories', async () => {
    const names = readdirSync(articles).toSorted()
    const rows = names.map((name) => JSON.stringify({ id: name, text: readFileSync(join(articles, name), 'utf8') }))
    const { stdout } = await stet(['summarize', '--batch', '-'], rows.join('\n'))
    const stories = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { stories: { language: string }[] }).stories)
    expect(stories.map((found) => found.map((story) => story.language))).toEqual([
      ['ar'],
      ['en'],
      ['en', 'en'],
      ['en'],
      ['en'],
    ])
  })
})
