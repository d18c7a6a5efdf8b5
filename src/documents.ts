import type { Command, CommandContext } from './command.ts'
import type { Request } from './chat/request.ts'

/**
 * Fills a command's document options from the files that came with the request: a file that names its option first,
 * then the files that name none, in order. A text given in the input is never replaced.
 */
export async function fillDocuments(
  command: Command,
  request: Request,
  context: Pick<CommandContext, 'progress'>,
): Promise<Readonly<Record<string, unknown>>> {
  if (request.attachments.length === 0) return request.input
  const { readFile } = await import('./articles/read-file.ts')
  const input: Record<string, unknown> = { ...request.input }
  const unnamed = request.attachments.filter((attachment) => attachment.option === undefined)
  for (const option of command.options) {
    if (option.type !== 'document' || input[option.name] !== undefined) continue
    const attachment = request.attachments.find((candidate) => candidate.option === option.name) ?? unnamed.shift()
    if (attachment === undefined) continue
    context.progress(`Reading ${attachment.name}`)
    input[option.name] = await readFile(attachment.name, await attachment.read())
  }
  return input
}
