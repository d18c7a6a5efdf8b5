import type { LanguageData } from '../language-data.ts'
import { PLAIN_GRAMMAR } from '../plain-grammar.ts'
import { phrases, same, words } from '../word-list.ts'

/** French. Scale words follow the long scale; septante, huitante and nonante are read too. */
export const fr: LanguageData = {
  language: 'fr',
  decimalMark: ',',
  grammar: {
    ...PLAIN_GRAMMAR,
    andAfter: ['ten', 'scale'],
    andUnits: [1, 11],
    teensAfter: [60, 80],
    unitsAfterTen: [7, 8, 9],
    scoreUnit: 4,
    bareHundred: true,
    tensJoinDenominator: true,
  },
  numbers: {
    units: { zéro: 0, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9 },
    teens: {
      dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, 'dix-sept': 17, 'dix-huit': 18, 'dix-neuf': 19,
    }, // prettier-ignore
    tens: {
      vingt: 20,
      vingts: 20,
      trente: 30,
      quarante: 40,
      cinquante: 50,
      soixante: 60,
      septante: 70,
      huitante: 80,
      octante: 80,
      nonante: 90,
    },
    hundred: ['cent', 'cents'],
    hundreds: {},
    scales: {
      mille: 1e3, milles: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, billion: 1e12, billions: 1e12, billiard: 1e15,
      trillion: 1e18, trillions: 1e18, lakh: 1e5, crore: 1e7,
    }, // prettier-ignore
    boundScales: [],
    dualScales: {},
    scaleLetters: {
      k: 1e3,
      K: 1e3,
      M: 1e6,
      Md: 1e9,
      Mds: 1e9,
      Mrd: 1e9,
      Mrds: 1e9,
      md: 1e9,
      mds: 1e9,
      G: 1e9,
      T: 1e12,
      t: 1e12,
    },
    dozens: { douzaine: 12, douzaines: 12 },
    collectives: {
      dizaine: 10, dizaines: 10, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100,
      centaines: 100, millier: 1e3, milliers: 1e3,
    }, // prettier-ignore
    vague: {
      douzaines: [24, 120],
      dizaines: [10, 100],
      vingtaines: [20, 200],
      centaines: [100, 1e3],
      milliers: [1e3, 1e4],
      millions: [1e6, 1e7],
      milliards: [1e9, 1e10],
    },
    vagueBeforeOf: [],
    fractions: { moitié: 1 / 2, demi: 1 / 2, demie: 1 / 2, quart: 1 / 4, tiers: 1 / 3 },
    weakFractions: words('demi demie quart tiers'),
    agoWords: [],
    denominators: {
      demi: 2, demis: 2, demies: 2, tiers: 3, quart: 4, quarts: 4, cinquièmes: 5, sixièmes: 6, septièmes: 7, huitièmes: 8, neuvièmes: 9, dixièmes: 10,
      onzièmes: 11, douzièmes: 12, quinzièmes: 15, seizièmes: 16, vingtièmes: 20, trentièmes: 30, centièmes: 100, millièmes: 1e3, millionièmes: 1e6,
      milliardièmes: 1e9, billionièmes: 1e12,
      cinquième: 5, sixième: 6, septième: 7, huitième: 8, neuvième: 9, dixième: 10, centième: 100, millième: 1e3, millionième: 1e6, milliardième: 1e9, billionième: 1e12,
    }, // prettier-ignore
    looseDenominators: words('demi demis demie demies tiers quart quarts'),
    denominatorEndings: [],
    parts: {},
    partsOfWholes: {},
    partNouns: [],
    ordinals: {
      premier: 1, première: 1, premiers: 1, premières: 1, unième: 1, deuxième: 2, second: 2, seconde: 2, troisième: 3, quatrième: 4, cinquième: 5, sixième: 6,
      septième: 7, huitième: 8, neuvième: 9, dixième: 10, onzième: 11, douzième: 12, treizième: 13, quatorzième: 14, quinzième: 15, seizième: 16,
      vingtième: 20, trentième: 30, quarantième: 40, cinquantième: 50, soixantième: 60, centième: 100, millième: 1e3, millionième: 1e6,
      milliardième: 1e9, billionième: 1e12,
    }, // prettier-ignore
    ordinalEndings: ['e', 'er', 're', 'ère', 'ème', 'eme', 'è', 'ers', 'res', 'nd', 'nde', 'ième', 'es', 'èmes'],
    pairs: ['couple', 'paire'],
    multiples: { doublé: 2, triplé: 3, quadruplé: 4, quintuplé: 5, sextuplé: 6, décuplé: 10, centuplé: 100 },
    multipleEndings: [],
  },
  prefixes: {},
  prefixedArticle: '',
  and: ['et'],
  or: ['ou'],
  to: ['à', 'au', 'jusqu'],
  between: ['entre', 'comprise entre', 'compris entre'],
  from: ['de', "d'"],
  of: ['de', "d'", 'des', 'du'],
  point: ['virgule'],
  weakPoints: [],
  negative: ['moins', 'négatif', 'négative', 'minus'],
  articles: ['un', 'une'],
  weakOnes: ['un', 'une'],
  oneIsArticle: true,
  onlyWords: words('seul seule seulement exactement moins plus environ'),
  notOneAfter: words("l' quelqu' chacun aucun pas qu'"),
  oneBefore: words('seul seule des'),
  ratioWords: ['sur'],
  divisionWords: [],
  weakRatioWords: [],
  weakRatioNeedsWords: false,
  hedgesBefore: {
    over: phrases(
      "plus de|plus du|plus d'|au-delà de|au delà de|dépassant|dépasse|dépassent|supérieur à|supérieure à|supérieurs à|excédant|au-dessus de|bien plus de|un peu plus de|un peu plus d'|passé|>",
    ),
    at_least: phrases(
      "au moins|pas moins de|pas moins d'|au minimum|un minimum de|minimum|à tout le moins|ne serait-ce que|≥|>=",
    ),
    under: phrases(
      "moins de|moins du|moins d'|inférieur à|inférieure à|en dessous de|au-dessous de|en deçà de|un peu moins de|un peu moins d'|<",
    ),
    at_most: phrases(
      "jusqu'à|jusqu'a|au plus|au maximum|pas plus de|pas plus d'|tout au plus|un maximum de|n'excédant pas|ne dépassant pas|maximum|≤|<=",
    ),
    nearly: phrases(
      "près de|près du|près d'|presque|quasiment|quasi|pas loin de|pas loin d'|frôlant|frise|frôle|approchant|avoisinant|avoisine",
    ),
    about: phrases(
      "environ|autour de|autour d'|aux alentours de|aux environs de|à peu près|approximativement|quelque|quelques|de l'ordre de|dans les|estimé à|estimée à|estimés à|estimées à|plus ou moins|peu ou prou|à environ|~|≈|en moyenne|à peine",
    ),
    exact: phrases('exactement|précisément|seulement|juste|un total de|au total|ne|quelque part'),
  },
  hedgesAfter: {
    over: phrases('et plus|au bas mot|et quelques|+|passés'),
    at_least: phrases('ou plus|au moins|au minimum|ou davantage'),
    at_most: phrases('ou moins|au plus|au maximum|maximum|tout au plus|max'),
    about: phrases('environ|à peu près|approximativement|ou presque'),
  },
  hedgeSkips: words('le la les'),
  trends: {
    up: phrases(
      "hausse de|une hausse de|en hausse de|augmenté de|augmente de|augmentent de|augmentation de|a progressé de|progressé de|progression de|progresse de|bondi de|bond de|grimpé de|crû de|croissance de|gagné|gagne|montée de|monté de|s'accroît de|accru de|hausse d'|en hausse d'|augmenté d'",
    ),
    down: phrases(
      "baisse de|une baisse de|en baisse de|baissé de|baisse d'|en baisse d'|diminué de|diminution de|diminue de|reculé de|recul de|recule de|chute de|chuté de|perdu|perd|cédé|repli de|en repli de|réduit de|réduction de|diminué d'|moins",
    ),
  },
  changeWords: words('passé passe passées passés passant'),
  weakTrends: words('moins perdu gagné'),
  percent: phrases('pour cent|pourcent|p. 100|p.100|pc|pour-cent'),
  percentPoints: phrases('points de pourcentage|point de pourcentage'),
  basisPoints: phrases('points de base|point de base'),
  multipleAfter: words('plus moins supérieur supérieure le la'),
  decadeOfLife: [],
  times: phrases('fois'),
  currencies: {
    dollar: 'USD', dollars: 'USD', 'dollars américains': 'USD', "dollars US": 'USD', euro: 'EUR', euros: 'EUR', "d'euros": 'EUR', 'de dollars': 'USD', livres: 'pounds', 'livres sterling': 'GBP', 'de livres sterling': 'GBP', yens: 'JPY', yuans: 'CNY', yuan: 'CNY',
    roupies: 'INR', shekels: 'ILS', roubles: 'RUB', francs: 'francs', 'francs CFA': 'XOF', 'de francs CFA': 'XOF', 'francs suisses': 'CHF', pesos: 'pesos', dirhams: 'dirhams', 'de dirhams': 'dirhams', dinars: 'dinars', riyals: 'SAR', centimes: 'cents', nairas: 'NGN',
  }, // prettier-ignore
  currencyOrigins: [],
  durations: {
    seconde: 'seconds', secondes: 'seconds', minute: 'minutes', minutes: 'minutes', heure: 'hours', heures: 'hours', jour: 'days', jours: 'days', journées: 'days', journée: 'days', nuit: 'nights', nuits: 'nights',
    semaine: 'weeks', semaines: 'weeks', mois: 'months', an: 'years', ans: 'years', année: 'years', années: 'years', décennie: 'decades', décennies: 'decades', siècle: 'centuries', siècles: 'centuries',
    trimestres: 'quarters', trimestre: 'quarters',
  }, // prettier-ignore
  measures: {
    ...same('kilomètres|mètres|centimètres|millimètres|tonnes|kilos|kilogrammes|grammes|milligrammes|litres|millilitres|hectares|degrés|watts|mégawatts|barils|mètres carrés|kilomètres carrés|mètres cubes|points|gigaoctets|octets|volts|kilomètres à l’heure|milles|miles|carats|chevaux'),
    kilomètre: 'kilomètres', mètre: 'mètres', tonne: 'tonnes', kilo: 'kilos', gramme: 'grammes', litre: 'litres', hectare: 'hectares', degré: 'degrés', baril: 'barils', point: 'points', 'mètre carré': 'mètres carrés',
    'de tonnes': 'tonnes', 'de kilomètres': 'kilomètres', 'de litres': 'litres', "d'hectares": 'hectares', 'de barils': 'barils',
  }, // prettier-ignore
  dualUnits: {},
  dualCounts: {},
  singleDurations: {},
  numberSuffixes: [],
  months: {
    janvier: 1, février: 2, mars: 3, avril: 4, mai: 5, juin: 6, juillet: 7, août: 8, septembre: 9, octobre: 10, novembre: 11, décembre: 12,
    janv: 1, févr: 2, avr: 4, juil: 7, sept: 9, oct: 10, nov: 11, déc: 12,
  }, // prettier-ignore
  weekdays: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  yearCues: words(
    "en depuis dès de l'année année an avant après jusqu'à fin début mi et à entre pour d' du le vers été printemps automne hiver exercice courant",
  ),
  looseYearCues: words('entre pour vers après avant'),
  openYearCues: words("jusqu'à jusqu' depuis dès"),
  circaWords: words('vers autour environ alentours environs'),
  countVerbs: words(
    'ont sont étaient avaient furent seront interpellés arrêtés détenus secourus blessés tués saisis libérés morts',
  ),
  pluralVerbEndings: words('erent aient'),
  sizeLeads: words('atteint totalisant arrêté interpellé'),
  countedNouns: words(
    'arrestations interpellations personnes policiers agents suspects victimes migrants détenus prisonniers hommes femmes enfants passagers soldats perquisitions contrôles maisons véhicules armes vols messages plaintes enquêteurs gendarmes',
  ),
  decadeLeads: ['années'],
  clockBefore: [],
  clockByOrdinals: false,
  clockBeforeHours: phrases('à|vers|jusqu’à'),
  clockAfter: phrases(
    "heures du matin|heures du soir|heures de l'après-midi|h du matin|h du soir|du matin|du soir|de l'après-midi",
  ),
  ageBefore: phrases(
    "femmes de|hommes de|enfants de|filles de|garçons de|jeunes de|mineurs de|les moins de|les plus de|des moins de|des plus de|homme de|femme de|garçon de|fille de|fillette de|enfant de|adolescent de|adolescente de|jeune de|suspect de|âgé de|âgée de|âgés de|âgées de|âgé d'|l'âge de|âge de|âgé|âgés",
  ),
  ageAfter: phrases('ans révolus'),
  labels: words(
    'vol page pages art article articles section chapitre chapitres n no numéro numéros route sortie chambre porte quai chaîne groupe unité niveau phase étape catégorie type classe modèle version volume tome saison épisode partie question figure tableau ligne loi titre résolution protocole affaire dossier appartement étage bloc secteur district zone arrondissement bus train tram salle studio camp bâtiment lot iphone ipad galaxy boeing airbus windows android réf référence paragraphe alinéa annexe formule autoroute nationale départementale',
  ),
  labelsAfter: words('dreamliner cedex'),
  eras: [],
  rankWords: [],
  severalWords: words('plusieurs quelques'),
  streetWords: [],
  streetLeads: words('rue avenue av boulevard bd place quai impasse chemin allée cours route square passage'),
  nameLeads: [],
  streetBefore: [],
  phoneWords: words('téléphone tél tel appelez appeler fax numéro portable'),
  scoreWords: words('victoire défaite battu match nul score gagné perdu mené mène'),
  functionWords: words(
    "le la les l' un une des du de d' à a au aux en et ou où mais donc or ni car que qu' qui quoi dont ce cet cette ces se s' son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos je tu il elle on nous vous ils elles y ne n' pas plus moins très par pour sur sous dans avec sans entre vers chez depuis pendant durant avant après contre selon lors si comme quand est sont était étaient été être ont avait avaient ayant sera seront serait fut furent c' m' t' j' lui eux dit déclaré indiqué précisé afin ainsi alors aussi autre autres chaque tout toute tous toutes même déjà encore hier aujourd'hui demain dernier dernière soit via hors dès parmi grâce jusqu' puis cela ça également notamment environ mercredi lundi mardi jeudi vendredi samedi dimanche",
  ),
  tellingWords: words(
    'arrestations arrêtés arrêtées personnes interpellations interpellés victimes pays police opération migrants suspects saisies contrôles vols traite trafic homme femme bilan policiers enquêteurs hausse baisse selon total',
  ),
  tellingEndings: words('ement ements eurs euse aient ees aux tions ite ites iere'),
  determiners: words(
    "des du d' le la les l' ces cette ce leurs leur ses nos vos mes derniers dernières prochains prochaines",
  ),
  wholes: [],
  pluralEndings: ['s', 'x'],
  singularEndings: [],
  verbEndings: [],
  irregularPlurals: [],
  nounSkips: words('autres nouveaux nouvelles'),
  backReferences: words('dont lesquels lesquelles elles eux ceux celles'),
  partLeads: words('dont incluant'),
  adjectivesFollow: true,
  writing: {
    group: '\u202f',
    decimal: ',',
    groupFrom: 1000,
    hedges: {
      exact: '{}',
      about: 'environ {}',
      nearly: 'près de {}',
      over: 'plus de {}',
      at_least: 'au moins {}',
      under: 'moins de {}',
      at_most: "jusqu'à {}",
    },
    between: 'entre {low} et {high}',
    scales: [
      [1e9, 'milliard', 'milliards'],
      [1e6, 'million', 'millions'],
    ],
    percent: '{}\u00a0%',
    percentPoints: '{} points de pourcentage',
    currencies: { USD: '{} dollars', EUR: '{} euros', GBP: '{} livres sterling' },
    money: '{} {unit}',
    scaledCurrencies: { USD: '{} de dollars', EUR: "{} d'euros", GBP: '{} de livres sterling' },
    minus: '-',
  },
}
