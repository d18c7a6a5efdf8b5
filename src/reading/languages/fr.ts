import type { ReadingLanguage } from '../reading-language.ts'
import { toNumberWords, toWordSet } from '../word-list.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  pays: 'pays',
  yeux: 'oeil',
  secourir: 'secouru',
  saisir: 'saisi',
}

/** Takes the plural off, and the gender of participles ("arrêtées" -> "arrete", "secourue" -> "secouru"). */
function lemma(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  return word.replace(/aux$/, 'al').replace(/[sx]$/, '').replace(/([eiu])e$/, '$1')
}

/** Takes plural, gender and the commonest verb endings off ("arrêtées", "arrêtés", "arrêter" -> "arret"). */
function stem(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  let base = word.replace(/aux$/, 'al').replace(/[sx]$/, '')
  base = base.replace(/(?:erent|aient|ent|ant|er|ait|ee|e|a)$/, (suffix) => (base.length - suffix.length >= 3 ? '' : suffix))
  base = base.replace(/e$/, '')
  return base.replace(/([lnt])\1$/, '$1')
}

export const french: ReadingLanguage = {
  language: 'fr',
  functionWords: toWordSet(`
    le la les l un une des du de d au aux à en dans sur sous par pour avec sans entre vers chez contre depuis pendant durant lors après avant selon
    ce cet cette ces c ça cela il elle ils elles on nous vous je tu j se s son sa ses leur leurs mon ma mes notre nos votre vos lui y
    qui que qu quoi dont où quand comment pourquoi combien quel quelle quels quelles est sont était étaient a ont avait avaient été être avoir
    fait font faire ne n pas plus moins très trop aussi encore déjà ainsi si comme même tout tous toute toutes chaque autre autres
    quelque quelques environ près presque moins plusieurs total nombre au moins jusque m t là ici dit indique annoncé déclaré fois
    donne donnez moi svp stp merci bonjour salut liste montre dis dites`),
  emptyWords: toWordSet('le la les l un une des du de d est sont était étaient été ont a avait avaient être avoir qui que se s leur leurs ce ces'),
  conjunctions: toWordSet('et ou'),
  commonWords: toWordSet(`
    semaine semaines mois jour jours an ans année années heure heures temps aujourd hier demain police policiers policier gendarmerie autorités autorité pays monde
    mondiale mondial international internationale interpol europol gouvernement ministre ministère intérieur président secrétaire général criminalité criminel criminels
    groupe groupes réseau réseaux traite traffic trafic trafiquant trafiquants passeur passeurs migrant migrants victime victimes personne personnes homme hommes femme femmes
    enfant enfants mineur mineurs arrestation arrestations arrêté arrêtés suspect suspects secourues enquête enquêtes contrôle contrôles frontière frontières
    aéroport aéroports saisie saisies saisi argent compte comptes million millions milliard mille cent cents premier première deuxième seconde dernier dernière
    nouveau nouvelle grand grande petit petite contre terre libre liberté résultat résultats permis permettre mené menée lancé lancée opération opérations
    édition phase source sources question réponse vrai faux données chiffre chiffres rapport article presse
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
    deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante`),
  tellingWords: toWordSet(`
    le les des du une dans pour avec qui que est sont ont été combien quel quelle quand où et lors personnes arrestations arrêtées arrêtés pays
    victimes opération secourues enquêtes contrôles saisies interpellations traite selon plus combien`),
  operationCues: toWordSet('opération opérations'),
  namingWords: toWordSet('baptisée nommée appelée dénommée intitulée surnommée dite'),
  editionNouns: toWordSet('édition phase volet numéro no vague partie'),
  ordinals: toNumberWords(`
    premier:1 première:1 deuxième:2 second:2 seconde:2 troisième:3 quatrième:4 cinquième:5 sixième:6 septième:7 huitième:8 neuvième:9 dixième:10
    onzième:11 douzième:12 treizième:13 quatorzième:14 quinzième:15`),
  cardinals: toNumberWords(
    'un:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15',
  ),
  months: toNumberWords(`
    janvier:1 février:2 mars:3 avril:4 mai:5 juin:6 juillet:7 août:8 septembre:9 octobre:10 novembre:11 décembre:12
    janv:1 févr:2 avr:4 juil:7 sept:9 oct:10 nov:11 déc:12`),
  rangeWords: toWordSet('au et à jusqu'),
  lemma,
  stem,
  proclitics: [],
}
