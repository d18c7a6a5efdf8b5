import { toWords } from '../../reading/word-list.ts'
import type { SummaryWords } from '../summary-words.ts'

export const fr: SummaryWords = {
  pointers: toWords(`
    il elle ils elles celui celle ceux celles celui-ci ceux-ci cela ca ceci ce cet cette ces son sa ses leur leurs lui eux en y tous toutes chacun chacune
    mais et or donc car ainsi aussi cependant toutefois pourtant neanmoins ensuite puis enfin egalement certains certaines beaucoup plusieurs
    autre autres alors nous je notre nos vous d'autres c'est c'etait`),
  pointingPhrases: [
    'en outre',
    'de plus',
    'par ailleurs',
    'en effet',
    'de meme',
    'par exemple',
    'au contraire',
    'en revanche',
    'par consequent',
    'de son cote',
    'dans ce',
    'dans cette',
    'dans ces',
    'a cet egard',
    'ce dernier',
    'cette derniere',
    'les deux',
    'les autres',
    'le reste',
    'la plus',
    'le plus',
    'parmi eux',
    'parmi elles',
    'l un',
    'le meme',
    'la meme',
    'les memes',
    'en reponse',
    'pour sa part',
    'd autres',
    'c est',
    'c etait',
    'a ce',
  ],
  earlyPointers: ['d entre eux', 'd entre elles', 'parmi eux', 'parmi elles'],
  sayings: [],
  complements: [],
  qualifiers: {
    suspicion: toWords(`
    présumé présumée présumés présumées suspecté suspectée suspectés suspectées suspect suspects soupçonné soupçonnée
    soupçonnés soupçonnées prétendu prétendue prétendus prétendument accusé accusée accusés supposé supposée supposés
    supposées apparemment allégué`),
    potential: toWords(`
    potentiel potentielle potentiels potentielles potentiellement possible possibles éventuel éventuelle éventuels
    éventuelles probable probables probablement vraisemblablement`),
    preliminary: toWords(
      `préliminaire préliminaires provisoire provisoires estimé estimée estimés estimation estimations`,
    ),
    modal: toWords(
      `peut pourrait pourraient peuvent devrait devraient prévoit prévoient prévu prévue prévus envisage envisagent espère espèrent souhaite attendu attendue proposé propose promis`,
    ),
  },
  qualifies: 'either',
  opposites: [
    [toWords('grand grande importante important fort forte'), toWords('petit petite faible')],
    [toWords('premier première'), toWords('dernier dernière')],
    [toWords('avant'), toWords('après')],
    [toWords('nord'), toWords('sud')],
    [toWords('homme hommes'), toWords('femme femmes')],
    [toWords('garçon garçons'), toWords('fille filles')],
    [toWords('adulte adultes'), toWords('enfant enfants mineur mineurs')],
    [toWords('vivant vivants vivante vivantes'), toWords('mort morts morte mortes')],
    [toWords('innocent'), toWords('coupable')],
    [toWords('succès réussi réussite'), toWords('échec échoué')],
    [toWords('meilleur meilleure'), toWords('pire')],
    [toWords('plus'), toWords('moins')],
    [toWords('légal légale'), toWords('illégal illégale')],
    [toWords('régulier réguliers'), toWords('irrégulier irréguliers')],
  ],
  clauseLinks: toWords('de d que qu'),
  negators: toWords(`ne n pas ni jamais aucun aucune refusé nie dément`),
  certainties: toWords(`
    confirmé confirmée confirmés confirme prouvé prouvée certainement définitif définitive définitifs assurément coupable
    coupables condamné condamnés officiellement`),
  agencies: toWords(`
    interpol europol frontex afripol eurojust onudc oim unicef otan onu reuters afp ue`),
  titles: toWords(`
    m mme président présidente ministre directeur directrice général colonel capitaine commissaire juge procureur
    porte-parole secrétaire préfet`),
  placeCues: { before: [], ordinary: [] },
  anyone: toWords('personne personnes individu individus gens total'),
  persons: toWords(
    `travailleur travailleuse ouvrier homme femme enfant garçon fille mineur migrant réfugié victime suspect policier agent soldat passager conducteur trafiquant passeur membre civil habitant patient pêcheur étudiant prisonnier détenu ressortissant citoyen étranger famille adulte adolescent jeune garde voyageur touriste employé marin adhérent chauffeur`,
  ),
  rates: [
    { time: 'hour', phrases: ['par heure', 'l heure'] },
    { time: 'day', phrases: ['par jour', 'par nuit', 'quotidiennement'] },
    { time: 'week', phrases: ['par semaine'] },
    { time: 'month', phrases: ['par mois'] },
    { time: 'year', phrases: ['par an', 'par annee'] },
  ],
  nameVerbs: toWords(`
    a ont est sont était étaient avait va fait dit annonce mène sera affirme déclare indique estime`),
}
