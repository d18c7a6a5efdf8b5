import type { DeskNote, DeskNotes } from '../chat/desk-note.ts'
import type { OpenDatabase } from './tables.ts'

/** What people told the desk, on the ledger's database. */
export function createSqlDeskNotes({ db }: OpenDatabase): DeskNotes {
  return {
    async add(note) {
      const { id, kind, at } = note
      await db
        .insertInto('desk_note')
        .values({ id, kind, at, body: JSON.stringify(note) })
        .execute()
    },
    async list({ kind, limit }) {
      const notes = db.selectFrom('desk_note').select('body').orderBy('at', 'desc').orderBy('id').limit(limit)
      const rows = await (kind === undefined ? notes : notes.where('kind', '=', kind)).execute()
      return rows.map((row) => JSON.parse(row.body) as DeskNote)
    },
  }
}
