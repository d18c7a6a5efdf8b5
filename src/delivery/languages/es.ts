import type { CorrectionWords } from '../correction-words.ts'

export const es: CorrectionWords = {
  labels: { correction: 'CORRECCIÓN', update: 'ACTUALIZACIÓN', withdrawn: 'RETIRADO' },
  head: '{label}, {date}. ',
  figure: {
    correction: '{operation}: no {old}, sino {new}.',
    update: '{operation}: antes {old}, ahora {new}.',
    withdrawn: '{operation}: {old}, cifra retirada. No la use más, por favor.',
  },
  statement: {
    correction: 'No «{old}», sino «{new}».',
    update: 'Antes «{old}», ahora «{new}».',
    withdrawn: '«{old}» queda retirado. No lo use más, por favor.',
  },
  reason: 'Motivo: {why}',
  source: 'Fuente: {source}',
  asked: 'Usted preguntó: «{question}»',
  got: {
    check: 'Figura en la verificación de su texto, {date}.',
    summarize: 'Figura en el resumen de su texto, {date}.',
    other: 'Se le dijo así, {date}.',
  },
  usedHere: 'Dónde se usó la versión anterior:',
  uses: { check: 'verificación de un texto', summarize: 'resumen', digest: 'boletín', other: 'respuesta' },
  answerTo: '«{question}»',
  useLine: '{use}: {end}',
  edited: 'corregido',
  notEdited: 'no se pudo editar: {trouble}',
  notYet: 'aún no editado',
  more: 'y {count} más',
  inPrivate: {
    done: 'Respuestas en canales privados, corregidas: {count}',
    failed: 'Respuestas en canales privados que no se pudieron editar: {count}',
    waiting: 'Respuestas en canales privados, aún no editadas: {count}',
  },
  inPerson: {
    done: 'Personas avisadas directamente: {count}',
    failed: 'Personas a las que no se pudo avisar: {count}',
    waiting: 'Personas aún no avisadas: {count}',
  },
  by: 'Cambiado por {name}',
}
