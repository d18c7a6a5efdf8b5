const MARK = '$bytes'

/** JSON of blocks and of what holds them: the bytes of a picture are written in Base64, everything else as it is. */
export function toBlockJson(value: unknown): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, written: unknown) {
    // What is written of a Buffer by itself is an array of numbers.
    const part = this[key]
    return part instanceof Uint8Array ? { [MARK]: Buffer.from(part).toString('base64') } : written
  })
}

export function fromBlockJson(json: string): unknown {
  // Most have no bytes, and looking at every part takes ten times as long.
  if (!json.includes(MARK)) return JSON.parse(json)
  return JSON.parse(json, (_, part: unknown) => {
    const isMarked = typeof part === 'object' && part !== null && MARK in part && Object.keys(part).length === 1
    return isMarked && typeof part[MARK] === 'string' ? Uint8Array.from(Buffer.from(part[MARK], 'base64')) : part
  })
}
