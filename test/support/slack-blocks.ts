import { LIMITS } from '../../src/adapters/slack/limits.ts'

type Json = Readonly<Record<string, unknown>>

/** Where blocks are shown: not every block may stand everywhere. */
export type Surface = 'message' | 'modal' | 'home'

/** https://docs.slack.dev/reference/block-kit/blocks says for each where it is available. */
const SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  actions: ['message', 'modal', 'home'],
  context: ['message', 'modal', 'home'],
  context_actions: ['message'],
  divider: ['message', 'modal', 'home'],
  header: ['message', 'modal', 'home'],
  image: ['message', 'modal', 'home'],
  input: ['message', 'modal', 'home'],
  rich_text: ['message', 'modal', 'home'],
  section: ['message', 'modal', 'home'],
  table: ['message'],
}

const RICH_TEXT = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']

/** What Slack would refuse in a message, as sentences; empty for one that it takes. */
export function findMessageFaults(message: Json): readonly string[] {
  const faults: string[] = []
  const text = message['text']
  if (typeof text !== 'string' || text === '') faults.push('a message has no text for notifications')
  else if (text.length > LIMITS.messageText) faults.push(`text has ${text.length} characters`)
  const blocks = listOf(message['blocks'])
  if (blocks.length > LIMITS.messageBlocks) faults.push(`a message has ${blocks.length} blocks`)
  const tables = blocks.filter((block) => block['type'] === 'table')
  if (tables.length > LIMITS.tablesAMessage) faults.push(`a message has ${tables.length} tables`)
  const total = blocks.reduce((sum, block) => sum + lengthOf(block), 0)
  if (total > 13_000) faults.push(`the blocks of a message have ${total} characters`)
  return [...faults, ...findBlockFaults(blocks, 'message')]
}

/** What Slack would refuse in a modal or a home tab. */
export function findViewFaults(view: Json): readonly string[] {
  const faults: string[] = []
  const blocks = listOf(view['blocks'])
  if (blocks.length > LIMITS.viewBlocks) faults.push(`a view has ${blocks.length} blocks`)
  if (lengthOfText(view['private_metadata']) > LIMITS.privateMetadata) faults.push('private_metadata is too long')
  if (lengthOfText(view['callback_id']) > LIMITS.identifier) faults.push('callback_id is too long')
  if (view['type'] === 'modal') {
    faults.push(...checkText(view['title'], LIMITS.viewTitle, 'title', 'plain_text'))
    for (const name of ['submit', 'close'])
      if (view[name] !== undefined) faults.push(...checkText(view[name], LIMITS.viewButton, name, 'plain_text'))
    if (blocks.some(({ type }) => type === 'input') && view['submit'] === undefined)
      faults.push('a modal with inputs has nothing to send it with')
  }
  return [...faults, ...findBlockFaults(blocks, view['type'] === 'home' ? 'home' : 'modal')]
}

function findBlockFaults(blocks: readonly Json[], surface: Surface): readonly string[] {
  const ids = blocks.flatMap((block) => (typeof block['block_id'] === 'string' ? [block['block_id']] : []))
  const faults = blocks.flatMap((block) => {
    const type = String(block['type'])
    const places = SURFACES[type]
    if (places === undefined) return [`there is no block ${type}`]
    return [
      ...(places.includes(surface) ? [] : [`a ${type} may not stand in a ${surface}`]),
      ...(lengthOfText(block['block_id']) > LIMITS.identifier ? ['block_id is too long'] : []),
      ...checkBlock(block, type),
    ]
  })
  return new Set(ids).size === ids.length ? faults : [...faults, 'two blocks have one block_id']
}

function checkBlock(block: Json, type: string): readonly string[] {
  switch (type) {
    case 'header':
      return checkText(block['text'], LIMITS.header, 'header', 'plain_text')
    case 'section':
      return checkSection(block)
    case 'context':
      return [
        ...checkCount(block['elements'], LIMITS.contextElements, 'elements of a context'),
        ...listOf(block['elements']).flatMap((element) => checkText(element, LIMITS.sectionText, 'context')),
      ]
    case 'image':
      return checkPicture(block)
    case 'actions':
      return [
        ...checkCount(block['elements'], LIMITS.actionsElements, 'elements of actions'),
        ...checkUnique(listOf(block['elements'])),
        ...listOf(block['elements']).flatMap(checkButton),
      ]
    case 'context_actions':
      return [...checkCount(block['elements'], 5, 'elements'), ...listOf(block['elements']).flatMap(checkFeedback)]
    case 'rich_text':
      return checkRichText(block)
    case 'table':
      return checkTable(block)
    case 'input':
      return checkInput(block)
    default:
      return []
  }
}

function checkPicture(block: Json): readonly string[] {
  const length = lengthOfText(block['alt_text'])
  return [
    ...(length === 0 || length > LIMITS.altText ? [`a picture has a description of ${length} characters`] : []),
    ...((block['image_url'] === undefined) === (block['slack_file'] === undefined)
      ? ['a picture has not one place it comes from']
      : []),
  ]
}

function checkSection(block: Json): readonly string[] {
  if (block['text'] === undefined && block['fields'] === undefined) return ['a section has neither text nor fields']
  return [
    ...(block['text'] === undefined ? [] : checkText(block['text'], LIMITS.sectionText, 'section')),
    ...(block['fields'] === undefined ? [] : checkCount(block['fields'], LIMITS.sectionFields, 'fields of a section')),
    ...listOf(block['fields']).flatMap((field) => checkText(field, LIMITS.sectionField, 'field')),
  ]
}

function checkRichText(block: Json): readonly string[] {
  const elements = listOf(block['elements'])
  if (elements.length === 0) return ['rich text has no elements']
  return elements.flatMap((element) => {
    if (!RICH_TEXT.includes(String(element['type']))) return [`rich text has no ${String(element['type'])}`]
    const inner = listOf(element['elements'])
    if (inner.length === 0) return [`a ${String(element['type'])} is empty`]
    if (element['type'] === 'rich_text_list')
      return inner.flatMap((item) => (listOf(item['elements']).length === 0 ? ['a list item is empty'] : []))
    return inner.flatMap((part) => (part['type'] === 'text' && part['text'] === '' ? ['a run of text is empty'] : []))
  })
}

function checkTable(block: Json): readonly string[] {
  const rows = Array.isArray(block['rows']) ? (block['rows'] as readonly (readonly Json[])[]) : []
  const cells = rows.flat()
  const total = cells.reduce((sum, cell) => sum + lengthOf(cell), 0)
  return [
    ...(rows.length === 0 || rows.length > LIMITS.tableRows ? [`a table has ${rows.length} rows`] : []),
    ...rows.flatMap((row) => (row.length > LIMITS.tableColumns ? [`a row has ${row.length} cells`] : [])),
    ...(new Set(rows.map((row) => row.length)).size > 1 ? ['the rows of a table differ in length'] : []),
    ...(cells.some((cell) => cell['type'] === 'raw_text' && cell['text'] === '') ? ['a cell is empty'] : []),
    ...(total > LIMITS.tableTotal ? [`a table has ${total} characters`] : []),
  ]
}

function checkButton(button: Json): readonly string[] {
  if (button['type'] !== 'button') return []
  return [
    ...checkText(button['text'], LIMITS.buttonText, 'button', 'plain_text'),
    ...(lengthOfText(button['value']) > LIMITS.buttonValue ? ['the value of a button is too long'] : []),
    ...(lengthOfText(button['action_id']) > LIMITS.identifier ? ['action_id is too long'] : []),
    ...(['primary', 'danger', undefined].includes(button['style'] as string) ? [] : ['a button has an unknown style']),
  ]
}

function checkFeedback(element: Json): readonly string[] {
  return ['positive_button', 'negative_button'].flatMap((name) => {
    const button = (element[name] ?? {}) as Json
    return [
      ...checkText(button['text'], LIMITS.buttonText, name, 'plain_text'),
      ...(lengthOfText(button['value']) > LIMITS.buttonValue ? [`the value of a ${name} is too long`] : []),
    ]
  })
}

function checkInput(block: Json): readonly string[] {
  const element = (block['element'] ?? {}) as Json
  const options = listOf(element['options'])
  return [
    ...checkText(block['label'], LIMITS.inputLabel, 'label', 'plain_text'),
    ...(Number(element['max_length'] ?? 0) > LIMITS.inputText ? ['max_length is too large'] : []),
    ...(element['placeholder'] === undefined
      ? []
      : checkText(element['placeholder'], LIMITS.placeholder, 'placeholder', 'plain_text')),
    ...(lengthOfText(element['initial_value']) > Number(element['max_length'] ?? LIMITS.inputText)
      ? ['what is filled in is too long']
      : []),
    ...(element['initial_option'] === undefined || options.some((option) => isSame(option, element['initial_option']))
      ? []
      : ['what is chosen is none of the options']),
    ...(Number(element['max_files'] ?? 1) > LIMITS.inputFiles ? ['max_files is too large'] : []),
    ...(options.length > LIMITS.selectOptions ? [`there are ${options.length} options`] : []),
    ...options.flatMap((option) => [
      ...checkText(option['text'], LIMITS.optionText, 'option'),
      ...(lengthOfText(option['value']) > LIMITS.optionValue ? ['the value of an option is too long'] : []),
    ]),
  ]
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function checkUnique(elements: readonly Json[]): readonly string[] {
  const ids = elements.map((element) => element['action_id'])
  return new Set(ids).size === ids.length ? [] : ['two elements of a block have one action_id']
}

function checkCount(value: unknown, most: number, what: string): readonly string[] {
  const count = listOf(value).length
  return count === 0 || count > most ? [`there are ${count} ${what}`] : []
}

function checkText(value: unknown, most: number, what: string, type?: string): readonly string[] {
  const { text, type: given } = (value ?? {}) as Json
  if (typeof text !== 'string' || text === '') return [`a ${what} has no text`]
  if (type !== undefined && given !== type) return [`a ${what} is ${String(given)}`]
  return text.length > most ? [`a ${what} has ${text.length} characters`] : []
}

/** All the words inside a block. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + lengthOf(part), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, part]) => sum + (name === 'text' && typeof part === 'string' ? part.length : lengthOf(part)),
    0,
  )
}

function lengthOfText(value: unknown): number {
  return typeof value === 'string' ? value.length : 0
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}
