import { z } from 'zod'
import { plain } from '../src/chat/inline.ts'
import { defineCommand } from '../src/command.ts'
import { describeCopy } from './describe-copy.ts'

const Input = z.strictObject({
  file: z.string().trim().min(1, 'name the file to write, as in "backup stet-backup.db"'),
})

/** Writes a verified copy of the whole store into a new file, also while the bot runs. */
export const backup = defineCommand<z.output<typeof Input>>({
  name: 'backup',
  summary: {
    en: 'Copy the whole store into a new file and verify it',
    ar: 'نسخ المخزن كله إلى ملف جديد والتحقق منه',
    fr: 'Copier toute la base dans un nouveau fichier et la vérifier',
    es: 'Copiar todo el almacén en un archivo nuevo y verificarlo',
  },
  options: [
    {
      name: 'file',
      type: 'path',
      positional: true,
      required: true,
      summary: { en: 'The file to write', ar: 'الملف', fr: 'Le fichier à écrire', es: 'El archivo que se escribe' },
    },
  ],
  role: 'admin',
  terminalOnly: true,
  input: Input,
  async run({ file }, { services }) {
    const summary = await services.copies.backUp(file)
    const content = [plain(`Wrote ${file} and verified it: ${describeCopy(summary)}`)]
    return {
      outcome: 'answer',
      language: 'en',
      blocks: [{ type: 'paragraph', content }],
      data: { path: file, ...summary },
      restsOn: [],
    }
  },
})
