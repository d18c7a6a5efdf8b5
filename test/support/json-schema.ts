/** A JSON schema as an OpenAPI 3.1 file has it, as far as it is read here. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
}

/** Says where a value breaks a schema, as "path: what is wrong"; empty where it fits. References are looked up in `root`. */
export function findSchemaFaults(value: unknown, schema: unknown, root: unknown, path = ''): readonly string[] {
  const rules = schema as Schema
  if (rules.$ref !== undefined) return findSchemaFaults(value, lookUp(root, rules.$ref), root, path)
  const alternatives = rules.oneOf ?? rules.anyOf
  const faults = [
    ...(rules.allOf ?? []).flatMap((each) => findSchemaFaults(value, each, root, path)),
    ...(alternatives === undefined ? [] : findClosest(value, alternatives, root, path)),
  ]
  if (rules.type !== undefined && ![rules.type].flat().some((type) => isOfType(value, type)))
    return [...faults, `${path}: expected ${String(rules.type)}, got ${JSON.stringify(value)?.slice(0, 60)}`]
  if (rules.enum !== undefined && !rules.enum.includes(value))
    faults.push(`${path}: ${JSON.stringify(value)} is none of the values`)
  if (rules.const !== undefined && rules.const !== value)
    faults.push(`${path}: expected ${JSON.stringify(rules.const)}`)
  if (typeof value === 'string') faults.push(...checkText(value, rules, path))
  if (typeof value === 'number') {
    if (value < (rules.minimum ?? -Infinity) || value > (rules.maximum ?? Infinity))
      faults.push(`${path}: ${value} is out of range`)
  }
  if (Array.isArray(value)) faults.push(...checkList(value, rules, root, path))
  else if (typeof value === 'object' && value !== null)
    faults.push(...checkObject(value as Readonly<Record<string, unknown>>, rules, root, path))
  return faults
}

function lookUp(root: unknown, pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce(
      (node, key) => (node as Readonly<Record<string, unknown>>)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      root,
    )
}

/** None where one of the alternatives fits, else the faults of the one that fits best. */
function findClosest(value: unknown, alternatives: readonly Schema[], root: unknown, path: string): readonly string[] {
  // Where the alternatives are told apart by a type, those of another type explain nothing.
  const typed = alternatives.filter((each) => isOfSameType(value, each, root))
  const tried = (typed.length > 0 ? typed : alternatives).map((each) => findSchemaFaults(value, each, root, path))
  return tried.toSorted((a, b) => a.length - b.length)[0] ?? []
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}

function checkText(
  text: string,
  { minLength = 0, maxLength = Infinity, pattern }: Schema,
  path: string,
): readonly string[] {
  const { length } = Array.from(text)
  return [
    ...(length < minLength || length > maxLength
      ? [`${path}: ${length} characters, expected ${minLength} to ${maxLength}`]
      : []),
    ...(pattern !== undefined && !new RegExp(pattern, 'u').test(text)
      ? [`${path}: ${JSON.stringify(text)} does not match ${pattern}`]
      : []),
  ]
}

function checkList(
  list: readonly unknown[],
  { minItems = 0, maxItems = Infinity, items }: Schema,
  root: unknown,
  path: string,
) {
  return [
    ...(list.length < minItems || list.length > maxItems
      ? [`${path}: ${list.length} items, expected ${minItems} to ${maxItems}`]
      : []),
    ...(items === undefined
      ? []
      : list.flatMap((item, index) => findSchemaFaults(item, items, root, `${path}/${index}`))),
  ]
}

function checkObject(value: Readonly<Record<string, unknown>>, rules: Schema, root: unknown, path: string) {
  const { properties = {}, required = [], additionalProperties } = rules
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}/${name}: is missing`)
  const known = Object.entries(value).flatMap(([name, inner]) => {
    const schema = properties[name]
    if (schema !== undefined) return findSchemaFaults(inner, schema, root, `${path}/${name}`)
    if (additionalProperties === false) return [`${path}/${name}: is not known`]
    return typeof additionalProperties === 'object'
      ? findSchemaFaults(inner, additionalProperties, root, `${path}/${name}`)
      : []
  })
  return [...missing, ...known]
}

function isOfSameType(value: unknown, schema: Schema, root: unknown): boolean {
  const rules = (schema.$ref === undefined ? schema : lookUp(root, schema.$ref)) as Schema
  const type = rules.properties?.['type']
  if (type === undefined || typeof value !== 'object' || value === null || !('type' in value)) return false
  return findSchemaFaults(value.type, type, root).length === 0
}
