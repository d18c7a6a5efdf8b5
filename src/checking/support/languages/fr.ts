import type { SupportWords } from '../support-words.ts'

export const fr: SupportWords = {
  stopwords:
    'le la les l un une des du de d et ou mais ni a au aux en dans sur sous par pour avec sans entre vers chez ce cet cette ces il elle ils elles on nous vous je tu me te se s son sa ses leur leurs mon ma mes notre nos votre vos qui que qu quoi dont ou est sont etait etaient etre ete a ont avait avaient avoir fait faire pas ne n plus moins tres aussi ainsi comme si tout tous toute toutes meme autre autres environ pres presque quelque quelques lors y c j m t',
  endings:
    'issements issement ations ation ements ement ances ance euses euse eurs eur ites ite ives ive ees ee es er ent ants ant ions ion s e',
  beginnings: "l' d' qu' s' n' j'",
  synonyms: [
    'arreter arrestation interpeller interpellation detenir detention detenu garde',
    'mort mourir deces decede tuer tue morts tues',
    'blesse blessure',
    'condamne prison peine ferme',
    'hausse augmentation augmenter progresser progression',
    'baisse diminution reculer recul chute',
    'pays etat nation',
    'entreprise societe firme compagnie',
    'enfant mineur garcon fille',
    'victime victimes',
    'an annee annuel',
  ],
  discourse:
    'article texte passage document resume histoire paragraphe sujet personne chose point partie element information aspect raison exemple type categorie question individu',
  people: 'personne gens homme femme individu suspect habitant membre',
  magnitudes: 'dizaines vingtaines centaines milliers millions milliards',
  groups: { couple: 2, paire: 2, duo: 2, jumeaux: 2, trio: 3, quatuor: 4 },
  compared: 'contre compare comparaison rapport auparavant precedent',
  of: 'de des du d',
}
