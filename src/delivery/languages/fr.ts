import type { CorrectionWords } from '../correction-words.ts'

export const fr: CorrectionWords = {
  labels: { correction: 'CORRECTION', update: 'MISE À JOUR', withdrawn: 'RETRAIT' },
  head: '{label}, {date}. ',
  figure: {
    correction: '{operation} : non pas {old}, mais {new}.',
    update: '{operation} : auparavant {old}, maintenant {new}.',
    withdrawn: '{operation} : {old}, chiffre retiré. Merci de ne plus l’utiliser.',
  },
  statement: {
    correction: 'Non pas « {old} », mais « {new} ».',
    update: 'Auparavant « {old} », maintenant « {new} ».',
    withdrawn: '« {old} » est retiré. Merci de ne plus l’utiliser.',
  },
  reason: 'Motif : {why}',
  source: 'Source : {source}',
  asked: 'Vous aviez demandé : « {question} »',
  got: {
    check: 'Cela figure dans la vérification de votre texte, {date}.',
    summarize: 'Cela figure dans le résumé de votre texte, {date}.',
    other: 'Cela vous a été dit, {date}.',
  },
  usedHere: 'Où l’ancienne version a été utilisée :',
  uses: { check: 'vérification d’un texte', summarize: 'résumé', digest: 'bulletin', other: 'réponse' },
  answerTo: '« {question} »',
  useLine: '{use} : {end}',
  edited: 'corrigé',
  notEdited: 'n’a pas pu être modifié : {trouble}',
  notYet: 'pas encore modifié',
  more: 'et {count} de plus',
  inPrivate: {
    done: 'Réponses dans des salons privés, corrigées : {count}',
    failed: 'Réponses dans des salons privés qui n’ont pas pu être modifiées : {count}',
    waiting: 'Réponses dans des salons privés, pas encore modifiées : {count}',
  },
  inPerson: {
    done: 'Personnes prévenues directement : {count}',
    failed: 'Personnes qui n’ont pas pu être prévenues : {count}',
    waiting: 'Personnes pas encore prévenues : {count}',
  },
  by: 'Modifié par {name}',
}
