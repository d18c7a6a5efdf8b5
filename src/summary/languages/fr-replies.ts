import type { ReplyWords } from '../reply-words.ts'

export const frReplies: ReplyWords = {
  untitled: 'Résumé',
  columns: { figure: 'Chiffre', counts: 'Ce qu’il compte', verdict: 'Verdict', store: 'Dans la base' },
  noFigures: 'Aucun chiffre de ce résumé n’est de ceux que la base pourrait contenir.',
  conflict: '{figure} : l’article et la base ne concordent pas.',
  propose: 'Proposer à la base : {figure}',
  extractive: 'Les phrases de l’article, choisies par le code.',
  model: 'Rédigé par {model} ; chaque phrase vérifiée par le code contre l’article.',
  failed: 'Phrases du modèle qui n’ont pas tenu : {count}.',
  leftOut: 'Laissés de côté dans la page : {count}.',
  why: {
    no_model: 'Aucun modèle n’est configuré : voici les phrases de l’article.',
    nothing_passed: 'Rien de ce que le modèle a écrit n’a tenu : voici les phrases de l’article.',
    refused: 'Le modèle a refusé : voici les phrases de l’article.',
    cut_off: 'La réponse du modèle a été coupée : voici les phrases de l’article.',
    invalid: 'La réponse du modèle était illisible : voici les phrases de l’article.',
    timeout: 'Le modèle n’a pas répondu à temps : voici les phrases de l’article.',
    rate_limited: 'Le modèle n’accepte plus d’appels pour l’instant : voici les phrases de l’article.',
    no_credit: 'Le compte du modèle n’a plus de crédit : voici les phrases de l’article.',
    unreachable: 'Le modèle est injoignable ({detail}) : voici les phrases de l’article.',
    over_budget: 'Le budget du jour pour le modèle est épuisé : voici les phrases de l’article.',
  },
}
