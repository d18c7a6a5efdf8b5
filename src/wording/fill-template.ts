/** Puts values into the `{slots}` of a template, once: braces inside a value stay as they are. An unknown slot is a bug. */
export function fillTemplate(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`No value for the slot {${name}} of "${template}"`)
    return value
  })
}
