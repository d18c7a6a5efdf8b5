import type { Client } from 'discord.js'
import type { Log } from '../../log.ts'

/** The part of discord.js that makes its objects of what the gateway sends. It has no public door. */
interface PacketHandler {
  handlePacket(packet: unknown, shard: unknown): boolean
  readonly _ws?: { readonly strategy?: { readonly shards?: ReadonlyMap<number, FrameReader> } }
}
/** A connection to the gateway. It reads every frame by this method, which nobody waits for. */
interface FrameReader {
  onMessage(data: unknown, isBinary: boolean): Promise<void>
}

/**
 * A packet that discord.js cannot make an object of throws inside its own reader, where nobody can catch it, and would end
 * the process: it is logged by its type and left alone.
 */
export function surviveBadPackets(client: Client, log: Log): void {
  const handler = client.ws as unknown as PacketHandler
  const handle = handler.handlePacket.bind(handler)
  handler.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard)
    } catch (error) {
      const type = (packet as { readonly t?: unknown } | null)?.t
      log.warn({ err: error, type }, 'a packet from Discord could not be read')
      return false
    }
  }
}

/** The same for frames that are no packets, such as a greeting without its content. Only a connected client has connections. */
export function surviveBadFrames(client: Client, log: Log): void {
  const { _ws: manager } = client.ws as unknown as PacketHandler
  for (const reader of manager?.strategy?.shards?.values() ?? []) {
    const read = reader.onMessage.bind(reader)
    reader.onMessage = (data, isBinary) =>
      read(data, isBinary).catch((error: unknown) => log.warn({ err: error }, 'a frame from Discord could not be read'))
  }
}
