import { describe, expect, it } from 'vitest'
import { LARGEST_FILE, readFile } from '../../src/articles/read-file.ts'
import { readPaste } from '../../src/articles/read-paste.ts'
import { makeDocx, makePdf, makeZip } from './make-files.ts'

const headline = 'Harbour police free 41 workers'
const first = 'Harbour police freed 41 workers on Saturday in raids on three warehouses, the prosecutor said.'
const second = 'Officers arrested seven people, among them the owner of a cleaning company.'
const bytes = (text: string) => new TextEncoder().encode(text)

describe('reading a file', () => {
  it.each([
    ['story.txt', bytes(`${headline}\n\n${first} ${second}`)],
    ['story.md', bytes(`# ${headline}\n\n${first} ${second}`)],
    ['story', bytes(`${headline}\n\n${first} ${second}`)],
    [
      'STORY.HTML',
      bytes(`<html><body><h1>${headline}</h1><p>${first} ${second}</p><p>Follow us on Facebook</p></body></html>`),
    ],
    ['story.docx', makeDocx([headline, first, second])],
    [
      'story.pdf',
      makePdf([
        [
          headline,
          '',
          'Harbour police freed 41 workers on Saturday in raids on three',
          'warehouses, the prosecutor said. Officers arrested seven people,',
          'among them the owner of a cleaning company.',
        ],
      ]),
    ],
  ])('%s gives its story', async (name, content) => {
    const [story] = readPaste(await readFile(name, content))
    expect(story!.title).toBe(headline)
    expect(story!.sentences.map(({ text }) => text)).toEqual([first, second])
  })

  it('leaves the running head and the page numbers of a PDF out', async () => {
    const text = await readFile(
      'story.pdf',
      makePdf(
        [1, 2, 3, 4].map((page) => [
          'The Quayside Courier',
          `Words of page number ${'one two three four'.split(' ')[page - 1]!}.`,
          `Page ${page} of 4`,
        ]),
      ),
    )
    expect(text.split('\n')).toEqual([
      'Words of page number one.',
      'Words of page number two.',
      'Words of page number three.',
      'Words of page number four.',
    ])
  })

  it.each([
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('La policía detuvo a 12 personas.', 'utf16le')]),
      'La policía detuvo a 12 personas.',
    ],
    ['Windows Latin', Buffer.from('La polic\xeda detuvo a 12 personas.', 'latin1'), 'La policía detuvo a 12 personas.'],
    ['Windows Arabic', Buffer.from([0xd4, 0xd1, 0xd8, 0xc9]), 'شرطة'],
    ['UTF-8 with a mark', bytes('\ufeffقالت الشرطة'), 'قالت الشرطة'],
  ])('understands %s', async (_, content, text) => {
    expect(await readFile('story.txt', content)).toBe(text)
  })

  it.each([
    ['photo.jpg', bytes('x'), 'a kind that is not read here (.jpg)'],
    ['story.doc', bytes('x'), '(.doc)'],
    ['story.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'is not text'],
    ['story.txt', bytes(''), 'is empty'],
    ['story.txt', bytes('  \n '), 'has no text in it'],
    ['story.docx', bytes('hello'), 'is not a Word document'],
    ['story.docx', makeZip({ 'a.txt': 'hello' }), 'damaged or no Word document'],
    ['story.pdf', bytes('hello'), 'is not a PDF'],
    ['story.pdf', bytes('%PDF-1.4 and no more'), 'damaged, locked or no PDF'],
    ['scan.pdf', makePdf([[]]), 'it may be a scan'],
  ])('refuses %s that is something else', async (name, content, reason) => {
    await expect(readFile(name, content)).rejects.toMatchObject({
      name: 'UserError',
      code: 'bad_input',
      message: expect.stringContaining(reason) as string,
    })
  })

  it('refuses what is too large, and says both numbers', async () => {
    await expect(readFile('story.txt', new Uint8Array(LARGEST_FILE + 1))).rejects.toThrow(
      'has 10,485,761 bytes and the limit is 10,485,760',
    )
    await expect(readFile('bomb.docx', makeDocx(['boom'], 3_000_000_000))).rejects.toThrow('unpacks to 3,000,000,')
    await expect(readFile('long.pdf', makePdf(Array.from({ length: 201 }, () => ['x'])))).rejects.toThrow(
      'has 201 pages and the limit is 200',
    )
  })
})
