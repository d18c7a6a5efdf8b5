import type { OpenDatabase } from './tables.ts'

/** Where a chat app is installed: one text an id, as the platform's adapter writes it. */
export interface Installations {
  /** Replaces what stood under the id. Acknowledged only when it is stored. */
  store(id: string, body: string): Promise<void>
  find(id: string): Promise<string | null>
  remove(id: string): Promise<void>
}

export function createInstallations({ db }: OpenDatabase, { now }: { readonly now: () => Date }): Installations {
  return {
    async store(id, body) {
      const at = now().toISOString()
      await db
        .insertInto('installation')
        .values({ id, body, at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ body, at }))
        .execute()
    },
    async find(id) {
      const row = await db.selectFrom('installation').select('body').where('id', '=', id).executeTakeFirst()
      return row?.body ?? null
    },
    async remove(id) {
      await db.deleteFrom('installation').where('id', '=', id).execute()
    },
  }
}
