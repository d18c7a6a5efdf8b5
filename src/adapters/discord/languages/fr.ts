import type { DiscordWords } from '../discord-words.ts'

export const fr: DiscordWords = {
  choose: 'Choisissez',
  missingPermission:
    'Votre réponse arrive ici, car je n’ai pas le droit d’écrire dans {channel}. Une personne qui gère le serveur peut m’y donner les permissions Voir le salon, Envoyer des messages et Envoyer des messages dans les fils.',
  mayNotPost:
    'Le bot ne peut pas écrire dans ce salon. Quelqu’un qui gère le serveur peut lui donner les permissions Voir le salon, Envoyer des messages, Envoyer des messages dans les fils et Voir les anciens messages.',
  moreFields: 'Autres champs',
  cannotRead:
    'Je ne vois pas le contenu des messages ici, sauf s’ils me mentionnent. Mentionnez-moi, ou utilisez /demander.',
  unknownCommand: 'Je ne connais plus cette commande. Essayez /stet aide.',
  mentionsOnly:
    'Les questions simples dans les salons ne sont pas entendues : l’accès au contenu des messages est désactivé pour ce bot. Les mentions, les messages privés et les commandes fonctionnent.',
  fileOf: 'La même chose en fichier',
  names: {
    ask: 'demander',
    summarize: 'résumer',
    check: 'vérifier',
    fact: 'fait',
    digest: 'bulletin',
    help: 'aide',
    status: 'état',
    channel: 'salon',
    notes: 'remarques',
    copy: 'copier',
    show: 'montrer',
    history: 'historique',
    list: 'lister',
    gaps: 'lacunes',
    propose: 'proposer',
    correct: 'corriger',
    update: 'mettre-à-jour',
    withdraw: 'retirer',
    verify: 'confirmer',
    approve: 'approuver',
    reject: 'rejeter',
    review: 'échéances',
    proposals: 'propositions',
    'propose-operation': 'proposer-opération',
    'propose-metric': 'proposer-mesure',
  },
}
