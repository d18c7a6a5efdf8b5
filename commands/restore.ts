import { z } from 'zod'
import { plain } from '../src/chat/inline.ts'
import { defineCommand } from '../src/command.ts'
import { describeCopy } from './describe-copy.ts'

const Input = z.strictObject({
  file: z.string().trim().min(1, 'name a file that "backup" wrote'),
  replace: z.boolean().default(false),
})

/** Puts a backup in the store's place, after it was verified. */
export const restore = defineCommand<z.output<typeof Input>>({
  name: 'restore',
  summary: {
    en: 'Verify a backup and put it in the store’s place',
    ar: 'التحقق من نسخة احتياطية ووضعها مكان المخزن',
    fr: 'Vérifier une sauvegarde et la mettre à la place de la base',
    es: 'Verificar una copia y ponerla en lugar del almacén',
  },
  options: [
    {
      name: 'file',
      type: 'path',
      positional: true,
      required: true,
      summary: {
        en: 'A file that "backup" wrote',
        ar: 'ملف كتبه backup',
        fr: 'Un fichier écrit par backup',
        es: 'Un archivo escrito por backup',
      },
    },
    { name: 'replace', type: 'flag', summary: { en: 'Also where a store stands; it is kept beside the new one' } },
  ],
  role: 'admin',
  terminalOnly: true,
  input: Input,
  async run({ file, replace }, { services }) {
    const restored = await services.copies.restore(file, { replace })
    const kept = restored.kept === null ? '' : ` The store that stood there is kept as ${restored.kept}.`
    const content = [plain(`Restored ${restored.path} from ${file}: ${describeCopy(restored)}${kept}`)]
    return {
      outcome: 'answer',
      language: 'en',
      blocks: [{ type: 'paragraph', content }],
      data: { ...restored },
      restsOn: [],
    }
  },
})
