import type { DeskNote, DeskNotes } from '../chat/desk-note.ts'
import type { OpenDatabase } from './tables.ts'

/** What people told the desk, on the ledger's database. */
export function createSqlDeskNotes({ db }: OpenDatabase): DeskNotes {
  return {
    async add(note) {
      const { id, kind, at } = note
      const row = { id, kind, at, body: JSON.stringify(note) }
      await db.transaction().execute(async (transaction) => {
        await transaction.insertInto('desk_note').values(row).execute()
        // A thumb is counted; only what somebody wrote interrupts the desk.
        if (kind === 'feedback') return
        await transaction.insertInto('desk_news').values({ kind: 'note', id, revision: 0, at }).execute()
      })
    },
    async find(id) {
      const row = await db.selectFrom('desk_note').select('body').where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : (JSON.parse(row.body) as DeskNote)
    },
    async list({ kind, limit }) {
      const notes = db.selectFrom('desk_note').select('body').orderBy('at', 'desc').orderBy('id').limit(limit)
      const rows = await (kind === undefined ? notes : notes.where('kind', '=', kind)).execute()
      return rows.map((row) => JSON.parse(row.body) as DeskNote)
    },
  }
}
