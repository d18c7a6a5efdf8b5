import type { ReadingLanguage } from '../reading-language.ts'
import { toNameTable, toNumberWords, toWordSet } from '../word-list.ts'

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
  return word
    .replace(/aux$/, 'al')
    .replace(/[sx]$/, '')
    .replace(/([eiu])e$/, '$1')
}

/** Takes plural, gender and the commonest verb endings off ("arrêtées", "arrêtés", "arrêter" -> "arret"). */
function stem(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  let base = word.replace(/aux$/, 'al').replace(/[sx]$/, '')
  base = base.replace(/(?:erent|aient|ent|ant|er|ait|ee|e|a)$/, (suffix) =>
    base.length - suffix.length >= 3 ? '' : suffix,
  )
  base = base.replace(/e$/, '')
  return base.replace(/([lnt])\1$/, '$1')
}

/** "marocain, marocaine, marocains, marocaines"; "tunisien, tunisienne". */
function inflectPeople(name: string): readonly string[] {
  if (name.endsWith('e')) return [name, `${name}s`]
  const feminine = /(?:en|on)$/.test(name) ? `${name}ne` : `${name}e`
  return [name, /[sx]$/.test(name) ? name : `${name}s`, feminine, `${feminine}s`]
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
  emptyWords: toWordSet(
    'le la les l un une des du de d est sont était étaient été ont a avait avaient être avoir qui que se s leur leurs ce ces',
  ),
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
  editionNouns: toWordSet('édition phase volet numéro no n vague partie'),
  articles: toWordSet('le la les l'),
  ofWords: toWordSet('de du des d'),
  yearWords: toWordSet('en année pour pendant'),
  comparisonWords: toWordSet('contre que avec et'),
  ordinalEndings: toWordSet('e er ère ème ième'),
  numberAbbreviations: toWordSet('n no num'),
  inWords: toWordSet('en'),
  verbMonths: new Set(),
  afterPronounI: new Set(),
  ordinals: toNumberWords(`
    premier:1 première:1 deuxième:2 second:2 seconde:2 troisième:3 quatrième:4 cinquième:5 sixième:6 septième:7 huitième:8 neuvième:9 dixième:10
    onzième:11 douzième:12 treizième:13 quatorzième:14 quinzième:15`),
  cardinals: toNumberWords(
    'un:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15',
  ),
  months: toNumberWords(`
    janvier:1 février:2 mars:3 avril:4 mai:5 juin:6 juillet:7 août:8 septembre:9 octobre:10 novembre:11 décembre:12
    janv:1 févr:2 avr:4 juil:7 sept:9 oct:10 nov:11 déc:12`),
  peoples: toNameTable(`
    af:afghan al:albanais dz:algérien ad:andorran ao:angolais ag:antiguais ar:argentin am:arménien au:australien at:autrichien az:azerbaïdjanais,azéri
    bs:bahaméen bh:bahreïni,bahreïnien bd:bangladais,bangladeshi bb:barbadien by:biélorusse,bélarusse be:belge bz:bélizien bj:béninois bt:bhoutanais
    bo:bolivien ba:bosnien,bosniaque bw:botswanais br:brésilien bn:brunéien bg:bulgare bf:burkinabè,burkinabé,burkinais bi:burundais kh:cambodgien
    cm:camerounais ca:canadien cv:capverdien,cap_verdien cf:centrafricain td:tchadien cl:chilien cn:chinois co:colombien km:comorien cd:congolais
    cr:costaricien,costaricain ci:ivoirien hr:croate cu:cubain cy:chypriote cz:tchèque dk:danois dj:djiboutien do:dominicain ec:équatorien
    eg:égyptien sv:salvadorien gq:équatoguinéen er:érythréen ee:estonien sz:swazi et:éthiopien fj:fidjien fi:finlandais,finnois fr:français ga:gabonais
    gm:gambien ge:géorgien de:allemand gh:ghanéen gr:grec,grecque gd:grenadien gt:guatémaltèque gn:guinéen gw:bissaoguinéen gy:guyanien ht:haïtien
    hn:hondurien hk:hongkongais hu:hongrois is:islandais in:indien id:indonésien ir:iranien iq:irakien,iraquien ie:irlandais il:israélien it:italien
    jm:jamaïcain,jamaïquain jp:japonais jo:jordanien kz:kazakh,kazakhstanais ke:kényan kp:nord_coréen kr:sud_coréen,coréen kw:koweïtien kg:kirghiz
    la:laotien lv:letton,lettonne lb:libanais ls:lésothan lr:libérien ly:libyen li:liechtensteinois lt:lituanien lu:luxembourgeois mo:macanais
    mg:malgache mw:malawien my:malaisien mv:maldivien ml:malien mt:maltais mr:mauritanien mu:mauricien mx:mexicain fm:micronésien md:moldave
    mc:monégasque mn:mongol me:monténégrin ma:marocain mz:mozambicain mm:birman na:namibien np:népalais nl:néerlandais,hollandais nz:néo_zélandais
    ni:nicaraguayen ne:nigérien ng:nigérian mk:macédonien,nord_macédonien no:norvégien om:omanais pk:pakistanais ps:palestinien pa:panaméen
    pg:papouasien py:paraguayen pe:péruvien ph:philippin pl:polonais pt:portugais pr:portoricain qa:qatari,qatarien ro:roumain ru:russe rw:rwandais
    lc:saint_lucien ws:samoan sm:saint_marinais sa:saoudien sn:sénégalais rs:serbe sc:seychellois sl:sierra_léonais,sierraléonais sg:singapourien
    sk:slovaque si:slovène so:somalien za:sud_africain ss:sud_soudanais es:espagnol lk:sri_lankais,srilankais sd:soudanais sr:surinamais se:suédois
    ch:suisse,suissesse sy:syrien tw:taïwanais tj:tadjik tz:tanzanien th:thaïlandais tl:timorais,est_timorais tg:togolais to:tongien tt:trinidadien
    tn:tunisien tr:turc,turque tm:turkmène ug:ougandais ua:ukrainien ae:émirati,émirien gb:britannique us:américain,états_unien,étatsunien uy:uruguayen
    uz:ouzbek vu:vanuatais ve:vénézuélien vn:vietnamien ye:yéménite zm:zambien zw:zimbabwéen xk:kosovar`),
  placeNames: toNameTable(`
    ae:émirats,eau,émirats_arabes_unis gb:royaume_uni,grande_bretagne us:états_unis,usa,états_unis_d_amérique,amérique ru:russie
    kr:corée_du_sud,corée kp:corée_du_nord sy:syrie ir:iran la:laos cd:rdc,rd_congo,république_démocratique_du_congo,congo_kinshasa cg:congo_brazzaville
    tz:tanzanie md:moldavie,moldova mm:birmanie,myanmar cz:tchéquie,république_tchèque mk:macédoine,macédoine_du_nord ps:palestine tw:taïwan
    ci:côte_d_ivoire va:vatican ba:bosnie,bosnie_herzégovine sa:arabie_saoudite za:afrique_du_sud tr:turquie nl:pays_bas,hollande tl:timor_oriental
    hk:hong_kong mo:macao xk:kosovo nz:nouvelle_zélande cf:centrafrique,république_centrafricaine by:biélorussie,bélarus vn:vietnam,viêt_nam
    gq:guinée_équatoriale ss:soudan_du_sud sg:singapour bh:bahreïn kw:koweït qa:qatar bd:bangladesh ne:niger`),
  countryNames: {
    us: 'États-Unis',
    gb: 'Royaume-Uni',
    cd: 'RD Congo',
    cg: 'Congo-Brazzaville',
    mm: 'Myanmar',
    va: 'Vatican',
    vn: 'Vietnam',
  },
  notPlaces: toNameTable(`
    -:océan_indien,mer_de_chine,agence_france_presse,air_france,france_24,france_info,golfe_de_guinée,amérique_latine,amérique_du_sud,amérique_du_nord
    -:amérique_centrale,cochon_d_inde,dollars_américains,dollar_américain,dollars_canadiens,francs_suisses,dirhams_marocains`),
  riskyPlaces: toWordSet('maurice grenade dominique inde chypre malte man suisse serbe'),
  acronymPlaces: toWordSet('eau réunion'),
  placePrepositions: toWordSet('en au aux à de du des d dans vers depuis par et pour'),
  rangeWords: toWordSet('au et à jusqu'),
  inflectPeople,
  lemma,
  verbForms: () => [],
  stem,
  proclitics: [],
}
