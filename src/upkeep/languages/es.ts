import type { UpkeepWords } from '../upkeep-words.ts'

export const es: UpkeepWords = {
  toVerify: 'Datos por verificar',
  yours: 'Usted los propuso o los verificó, y ha llegado el día de revisarlos ({count} en total). ¿Siguen vigentes?',
  ownerless:
    'Ha llegado el día de revisarlos y nadie en este chat se ocupa de ellos ({count} en total). ¿Siguen vigentes?',
  due: 'por verificar a más tardar el {date}',
  stillTrue: 'Sigue siendo cierto',
  update: 'Cifra más reciente',
  more: 'Quedan más: {count}.',
  see: 'Vea {command}.',
  youAsked: 'Usted preguntó «{question}» el {date}. La base ya tiene una respuesta:',
  answerThis: 'Responder',
  asksTheDesk: '{name} pregunta a la mesa:',
  reportsProblem: '{name} informa de un problema:',
  nothingOverdue: 'No hay nada que verificar hoy.',
  noGaps: 'Hasta ahora todas las preguntas han tenido respuesta.',
  gaps: 'Preguntas sin respuesta',
  asked: 'veces preguntada: {count}, la última el {date}',
  askedInPrivate: 'Hechas en privado, y mostradas a quien puede responderlas: {count}',
  interrupted: 'Me interrumpieron mientras trabajaba en esto; si no salió nada, envíelo de nuevo, por favor.',
  interruptedElsewhere:
    'Me interrumpieron mientras trabajaba en lo que usted pidió en otro lugar; si no salió nada, pídalo de nuevo, por favor.',
}
