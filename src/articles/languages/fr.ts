import type { PressWords } from '../press-words.ts'
import { words } from '../words.ts'

export const fr: PressWords = {
  abbreviations: words(
    `m. mm. mme. mmes. mlle. mlles. dr. drs. pr. prof. me. mgr. gén. gal. col. cdt. cap. lt. adj. st. ste. n°. no. nos. art. al. fig. vol.
    chap. p. pp. env. ex. cf. av. bd. boul. tél. éd. min. max. janv. févr. avr. juil. sept. oct. nov. déc. ibid. resp.`,
  ),
  endings: words('etc. s.a. s.a.r.l. r.-u. é.-u. j.-c. o.n.u. u.e. apr. inc. ltée.'),
  starters: words(
    `le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je en au aux à dans sur sous pour par avec sans entre vers
    selon après avant depuis pendant lors mais et ou où donc or ni car si quand comme alors ainsi aussi plus moins près environ quelque quelques
    plusieurs tous toutes tout toute chaque autre autres deux trois quatre cinq six sept huit neuf dix la police les policiers l'opération parmi`,
  ),
  stopWords: words(
    `a afin ai ainsi alors après assez au aucun aucune aujourd'hui auprès aussi autant autre autres aux avait avaient
    avant avec avoir ayant beaucoup bien c car ce ceci cela celle celles celui cependant ces cet cette ceux chacun
    chaque chez comme comment contre d dans de deux depuis derrière des dès donc dont du durant elle elles en encore
    enfin entre est et étaient était été être eu eux faire fait fois font grâce hors il ils j jamais je jusqu jusque
    l la là le les leur leurs lors lorsque lui m ma mais malgré me même mêmes mes moins mon n ne ni nombre nos notre
    nous nouveau nouvelle on ont or ou où par parce parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi
    près puis qu quand que quel quelle quelles quelques quels qui quoi s sa sans se selon sera serait ses seulement
    si soit son sont sous souvent sur ta tandis te tel telle tels tes toujours tous tout toute toutes très trois
    trop tu un une unes vers vos votre vous y indiqué précisé ajouté déclaré lundi mardi mercredi jeudi vendredi
    samedi dimanche année années jour jours`,
  ),
  interfaceWords: words(
    `accueil abonné abonnés abonner abonnez abonnement accéder actualité actualités actus agrandir ajouter aller
    alerte alertes annonce app application article articles audio aujourd'hui auteur à a afficher aux avis bas carte
    commentaire commentaires commenter compte connecter connexion contact contenu copier d de des derniers dernière
    dernières direct du e écouter édition email en enregistrer envoyer et facebook favoris fermer fil galerie h haut
    heure heures il image images imprimer infos inscription inscrire instagram j'aime l la langue le lecture les
    lien linkedin lire lu ma mail menu min mins minute minutes mis mise mon monde navigation newsletter newsletters
    ouvrir page par partage partager partages partagez passer photo photos plus podcast podcasts poster premium
    principal publicité publié publiée rechercher recherche réagir réaction réactions retour rss rubrique rubriques
    s sa sauvegarder se sélection signaler site sommaire suivant suivez suivre sur tag tags taille télécharger
    telegram temps texte thème tiktok tous tout tweet tweeter twitter un une url vidéo vidéos voir vos votre vues vu
    whatsapp x y youtube jour politique économie sport société culture bluesky threads précédent date`,
  ),
  calendarWords: words(
    `janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr fév avr juil sept
    oct nov déc lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim er`,
  ),
  listHeadings: [
    /^(?:lire aussi|à lire aussi|à lire (?:également|ensuite)|lire (?:également|la suite)|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires?|associés?|recommandés?|connexes)|les plus (?:lus|populaires|vus|partagés)|le plus lu|à la une|dans la même rubrique|nos (?:derniers|autres) articles|à découvrir(?: aussi)?|plus d'(?:articles|infos|actualités)|vous aimerez aussi|pour aller plus loin|en savoir plus|à ne pas manquer|les dernières (?:actualités|nouvelles|infos)|dernières (?:actualités|nouvelles|infos)|recommandés?(?: pour vous)?|contenus? sponsorisés?|tendances|le choix de la rédaction|plus sur ce sujet)\s*:?$/,
  ],
  signatures: [
    /^(?:[Pp]ar|PAR|[Dd]e (?:notre|nos) (?:correspondant|envoyé)\p{L}*|Propos recueillis par|Écrit par|Rédigé par|Texte)\s*:?\s+\p{Lu}[\p{L}.].{0,80}$/u,
  ],
  boilerplate: [
    {
      reason: 'instruction',
      sentences: [
        /\b(?:ignore[zr]?|oublie[zr]?|ne tiens pas compte|ne tenez pas compte|contourne[zr]?)\b.{0,50}\b(?:instructions?|consignes?|règles|directives)\b/,
        /\b(?:tu es|vous êtes) (?:maintenant |désormais )?(?:une? )?(?:ia|intelligence artificielle|assistante?|chatbot|modèle de langage)\b/,
        /\b(?:le résumé|la réponse) (?:doit|devra) (?:dire|indiquer|contenir|mentionner|être)\b/,
        /^(?:nouvelles|dernières) (?:instructions|consignes)\s*:/,
      ],
    },
    {
      reason: 'cookies',
      sentences: [
        /\b(?:utilis[a-z]+|accept[a-z]+|refus[a-z]+|gér[a-z]+|les|nos|des) (?:tous les |les |des )?cookies?\b|\bpolitique de (?:confidentialité|cookies)|\b(?:conditions générales|mentions légales|données personnelles)\b/,
      ],
    },
    {
      reason: 'newsletter',
      sentences: [
        /^(?:inscrivez-vous|abonnez-vous|s'abonner|je m'abonne|s'inscrire|connectez-vous|recevez)\b/,
        /\b(?:newsletters?|lettre d'information|infolettre)\b/,
        /\bdans votre boîte (?:mail|de réception)|\bvotre (?:adresse )?(?:e-?mail|courriel)\b|\b(?:déjà abonné|réservé (?:aux|à nos) abonnés|article réservé|soutenez (?:notre|le) )/,
      ],
    },
    {
      reason: 'share',
      sentences: [
        /^(?:suivez|retrouvez|rejoignez|aimez)(?:-nous| (?:nous|notre|nos|toute l|l'actualité|les? ))/,
        /\b(?:téléchargez|installez) (?:notre |l')\s?appli/,
        /^(?:pour|ne manquez|restez)\b.{0,40}\b(?:dernières|toute l'|actualité|informés?|infos)\b.{0,100}(?:appli|suivez|google|whatsapp|chaîne|alertes)/,
        /^(?:partagez|partager|imprimer|cliquez|copier le lien)\b/,
        /\b(?:chaîne|canal|groupe) (?:whatsapp|telegram)\b|\bgoogle (?:actualités|news)\b/,
        /^(?:une information à partager|vous avez (?:une information|un témoignage)|écrivez-nous|contactez (?:nous|la rédaction))/,
      ],
    },
    {
      reason: 'related',
      lines: [
        /^\W{0,3}(?:lire|à lire|lire aussi|à lire aussi|lire également|voir aussi|voir|regarder|écouter|vidéo|vidéos|diaporama|en images|relire|notre dossier|analyse|reportage|archive)\s*[:|»>-]\s*\S/,
      ],
      sentences: [
        /^(?:lire aussi|à lire aussi|lire la suite|lire également|à lire également|voir aussi|pour en savoir plus|retrouvez (?:ici|l'intégralité))\b/,
      ],
    },
    {
      reason: 'advertisement',
      lines: [/^(?:publicité|annonce|sponsorisé|contenu sponsorisé|contenu partenaire)\b.{0,40}$/],
      sentences: [
        /la suite (?:de (?:l'article|cet article) )?après (?:la|cette) (?:publicité|annonce)|l'article continue (?:après|ci-dessous)|faites défiler/,
      ],
    },
    {
      reason: 'byline',
      lines: [
        /^(?:la )?rédaction(?: (?:de|avec|web|du)\b.{0,40})?$/,
        /^.{0,30}\bavec (?:afp|agences?|reuters)(?:\s.{0,20})?$/,
        /^(?:publié|mis en ligne|mise? à jour|modifié|posté)e?s? (?:le|à|par|il y a|hier|aujourd)\b.{0,80}$/,
      ],
    },
    {
      reason: 'caption',
      lines: [
        /^(?:photo|image|crédit|crédits|légende|illustration|infographie)s?(?: (?:photo|d'illustration|d'archives?|d'archive|prétexte))?\s*[:|/(©-].{0,200}$/,
      ],
      sentences: [
        /\(?(?:photo|image|illustration|crédits?)s?(?: (?:photo|d'illustration|d'archives?))? ?[:/©] ?[^)]{0,80}\)?\.?$|\(photo[^)]{0,60}\)\.?$|\b(?:photo|image|cliché) d'(?:illustration|archives?)\b/,
        /^(?:cette|une|sur cette) (?:photo|image|capture)(?: [a-z]+){0,3} (?:prise|diffusée|montre|fournie|publiée|du|datée)/,
      ],
    },
    {
      reason: 'copyright',
      sentences: [
        /\btous droits réservés|\breproduction (?:interdite|sans autorisation)|^cet article (?:a été|est) (?:[a-z]+ )?(?:publié|généré|initialement|rédigé|republié)/,
      ],
    },
    {
      reason: 'comments',
      lines: [
        /^(?:\(?\d[\d\s.,]*\)?\s*)?(?:commentaires?|réactions?)\b.{0,30}$/,
        /^(?:laisser|laissez|poster|ajouter|écrire|voir|déposer) .{0,20}commentaires?.{0,20}$/,
      ],
      sentences: [/^votre adresse e-?mail ne sera pas publiée/],
    },
  ],
}
