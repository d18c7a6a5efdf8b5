import type { UpkeepWords } from '../upkeep-words.ts'

export const fr: UpkeepWords = {
  toVerify: 'Faits à vérifier',
  yours:
    'Vous les avez proposés ou vérifiés, et le jour de les revoir est venu ({count} en tout). Valent-ils toujours ?',
  ownerless:
    'Le jour de les revoir est venu et personne dans cette messagerie ne les suit ({count} en tout). Valent-ils toujours ?',
  due: 'à vérifier au plus tard le {date}',
  stillTrue: 'Toujours exact',
  update: 'Chiffre plus récent',
  more: 'Il en reste : {count}.',
  see: 'Voir {command}.',
  youAsked: 'Vous avez demandé « {question} » le {date}. La base a maintenant une réponse :',
  answerThis: 'Y répondre',
  asksTheDesk: '{name} demande au desk :',
  reportsProblem: '{name} signale un problème :',
  nothingOverdue: 'Rien n’est à vérifier aujourd’hui.',
  noGaps: 'Toutes les questions ont eu une réponse jusqu’ici.',
  gaps: 'Questions sans réponse',
  asked: 'posée {count} fois, la dernière le {date}',
  askedInPrivate: 'Posées en privé, et montrées à qui peut y répondre : {count}',
  interrupted: 'J’ai été interrompu pendant que je m’en occupais ; si rien n’en est sorti, merci de le renvoyer.',
  interruptedElsewhere:
    'J’ai été interrompu pendant que je m’occupais de ce que vous aviez demandé ailleurs ; si rien n’en est sorti, merci de le redemander.',
}
