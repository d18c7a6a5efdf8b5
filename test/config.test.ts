import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENVIRONMENT_VARIABLES, readConfig } from '../src/config.ts'
import { hideSecrets } from '../src/log.ts'

describe('the environment', () => {
  it('is mirrored by .env.example, line by line and in order', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1])
    expect(names).toEqual(ENVIRONMENT_VARIABLES)
  })

  it('is right as .env.example writes it', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const values = Object.fromEntries(
      [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map((match) => [match[1]!, match[2]!]),
    )
    expect(readConfig(values)).toEqual(readConfig({}))
  })

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ OPENAI_BASE_URL: '', DATABASE_URL: ' ' })).toMatchObject({
      OPENAI_BASE_URL: undefined,
      DATABASE_URL: 'sqlite:./data/stet.db',
    })
  })

  it('names a bad variable and what it takes, and never repeats its value', () => {
    const read = () => readConfig({ SLACK_PORT: 'xoxb-secret', STET_TIME_ZONE: 'Mars/Olympus' })
    expect(read).toThrow(/SLACK_PORT.*STET_TIME_ZONE|STET_TIME_ZONE.*SLACK_PORT/s)
    expect(read).toThrow(/Europe\/Paris/)
    expect(read).not.toThrow(/xoxb-secret/)
  })
})

describe('the log', () => {
  it('hides every configured token wherever it stands in a line', () => {
    const line = JSON.stringify({
      err: { config: { headers: { authorization: 'Bearer xoxb-1"2' } } },
      url: 'https://x/?t=xoxb-1%222',
    })
    expect(hideSecrets(line, ['xoxb-1"2'])).not.toMatch(/xoxb-1/)
  })
})
