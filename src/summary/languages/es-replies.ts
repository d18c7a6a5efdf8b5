import type { ReplyWords } from '../reply-words.ts'

export const esReplies: ReplyWords = {
  untitled: 'Resumen',
  columns: { figure: 'Cifra', counts: 'Qué cuenta', verdict: 'Veredicto', store: 'En la base' },
  noFigures: 'Ninguna cifra de este resumen es de las que la base podría guardar.',
  conflict: '{figure}: el artículo y la base no coinciden.',
  propose: 'Proponer a la base: {figure}',
  extractive: 'Frases del propio artículo, elegidas por el código.',
  model: 'Redactado por {model}; cada frase verificada por el código con el artículo.',
  failed: 'Frases del modelo que no se sostuvieron: {count}.',
  leftOut: 'Partes de la página que se dejaron fuera: {count}.',
  why: {
    no_model: 'No hay ningún modelo configurado: estas son frases del propio artículo.',
    nothing_passed: 'Nada de lo que escribió el modelo se sostuvo: estas son frases del propio artículo.',
    refused: 'El modelo se negó: estas son frases del propio artículo.',
    cut_off: 'La respuesta del modelo quedó cortada: estas son frases del propio artículo.',
    invalid: 'La respuesta del modelo no se pudo leer: estas son frases del propio artículo.',
    timeout: 'El modelo no respondió a tiempo: estas son frases del propio artículo.',
    rate_limited: 'El modelo no acepta más llamadas por ahora: estas son frases del propio artículo.',
    no_credit: 'La cuenta del modelo no tiene crédito: estas son frases del propio artículo.',
    unreachable: 'No se puede llegar al modelo ({detail}): estas son frases del propio artículo.',
    over_budget: 'El presupuesto del día para el modelo está agotado: estas son frases del propio artículo.',
  },
}
