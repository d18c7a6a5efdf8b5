import { expect, it } from 'vitest'
import { openNewsroom, until } from '../support/newsroom.ts'
import type { Newsroom } from '../support/newsroom.ts'

const QUESTION = 'How many arrests were there in Kenya in Operation Weka II?'

it.concurrent.each([
  [1, 'after'],
  [2, 'before'],
] as const)(
  'answers whoever asked what the store did not have, once it has, each once: killed at message %i, %s it is taken',
  async (n, cut) => {
    const newsroom = await openNewsroom()
    await newsroom.start()
    await newsroom.deliver.command({ command: '/ask', text: QUESTION })
    await newsroom.discord.slash('ask', { question: QUESTION }).answer
    const { gaps } = await newsroom.services.store()
    await until('both askers', async () => {
      const [gap] = await gaps.list(1)
      return gap !== undefined && (await gaps.askersOf(gap.key)).length === 2
    })

    const killed = newsroom.killAt(n, cut)
    await store(newsroom)
    await killed
    await newsroom.start()
    const { outbox } = await newsroom.services.delivery()
    await until('both answers', async () => {
      const items = await outbox.list('gap:', 10)
      return items.length === 2 && items.every(({ state }) => state === 'done')
    })
    const { slackDirect, discordDirect } = await newsroom.seen()
    for (const direct of [slackDirect, discordDirect]) {
      const told = direct.filter(({ text }) => text.includes(`You asked “${QUESTION}”`))
      expect(told).toHaveLength(1)
      expect(told[0]!.text).toContain('12 arrests in Kenya')
      expect(told[0]!.text).toContain('Weka II: who was arrested where')
    }
    expect(await gaps.list(10)).toEqual([])
    await newsroom.close()
  },
)

/** The desk finds the figure and stores it, two people together, at the terminal. */
async function store(newsroom: Newsroom): Promise<void> {
  const source = 'INTERPOL\nWeka II: who was arrested where\nhttps://interpol.example/weka-ii\n6 November 2022'
  const figure = ['facts', 'propose', '12', '--operation', 'Operation Weka II', '--metric', 'arrests']
  const proposed = await newsroom.stet([
    ...figure,
    '--scope',
    'in Kenya',
    '--source',
    source,
    '--why',
    'asked for',
    '--by',
    'rana',
  ])
  expect(proposed.stderr).toBe('')
  const [proposal] = /p-\w+/.exec(proposed.stdout) ?? []
  expect((await newsroom.stet(['facts', 'approve', String(proposal), '--by', 'omar'])).stderr).toBe('')
}
