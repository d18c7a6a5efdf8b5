type Json = Readonly<Record<string, unknown>>

interface Part {
  readonly type: number
  readonly id?: number
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string | null }[]
  readonly content?: string
  readonly custom_id?: string
  readonly label?: string
  readonly file?: { readonly url: string }
  readonly options?: readonly { readonly label: string; readonly value: string }[]
  readonly components?: readonly Part[]
  readonly accessory?: Part
  readonly component?: Part
}

const COMPONENTS_V2 = 1 << 15

/** What Discord's OpenAPI file does not say of a message and its server refuses all the same; empty where it would be taken. */
export function findMessageFaults(body: Json, files: readonly string[]): readonly string[] {
  const content = typeof body['content'] === 'string' ? body['content'] : ''
  const isV2 = (Number(body['flags'] ?? 0) & COMPONENTS_V2) !== 0
  const parts = flatten((body['components'] ?? []) as readonly Part[])
  const text = parts.map((part) => (part.type === 10 ? (part.content ?? '') : '')).join('')
  const ids = parts.flatMap(({ custom_id }) => custom_id ?? [])
  const shown = parts.flatMap(({ file, items = [] }) => [
    ...(file === undefined ? [] : [file.url]),
    ...items.map(({ media }) => media.url),
  ])
  const numbers = parts.flatMap(({ id }) => id ?? [])
  const rules: readonly (readonly [boolean, string])[] = [
    [content.length > 2_000, 'content is longer than 2,000 characters'],
    [isV2 && content !== '', 'components of the second version take no content'],
    [isV2 && text.length > 4_000, `its texts have ${text.length} characters, 4,000 is the most`],
    [isV2 && parts.length > 40, `it has ${parts.length} components, 40 is the most`],
    [parts.some((part) => part.type === 10 && part.content === ''), 'a text is empty'],
    [new Set(ids).size < ids.length, 'two components have one id'],
    [new Set(numbers).size < numbers.length, 'two components have one number'],
    [numbers.some((id) => !Number.isInteger(id) || id < 0 || id >= 2 ** 31), 'a number is none of 32 bits'],
    [ids.some((id) => id === '' || id.length > 100), 'an id has no or more than 100 characters'],
    [parts.some(({ label = '' }) => label.length > 80), 'a label is longer than 80 characters'],
    [
      parts.some(({ type, components = [] }) => type === 1 && (components.length === 0 || components.length > 5)),
      'a row has no or more than 5 components',
    ],
    [parts.some(({ options = [] }) => options.length > 25), 'a menu has more than 25 options'],
    [
      parts.some(({ options = [] }) => options.some(({ value, label }) => value.length > 100 || label.length > 100)),
      'an option is longer than 100 characters',
    ],
    [shown.some((url) => !files.includes(url.replace('attachment://', ''))), 'a file is shown that was not sent'],
    [isV2 && files.some((name) => !shown.includes(`attachment://${name}`)), 'a file is sent that nothing shows'],
    [!isV2 && content === '' && parts.length === 0 && files.length === 0, 'it is empty'],
  ]
  return rules.filter(([isBroken]) => isBroken).map(([, fault]) => fault)
}

function flatten(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [
    part,
    ...flatten(part.components ?? []),
    ...flatten(part.accessory === undefined ? [] : [part.accessory]),
  ])
}
