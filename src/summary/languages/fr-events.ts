import { toWords } from '../../reading/word-list.ts'
import type { EventWords } from '../event-words.ts'

export const frEvents: EventWords = {
  arrest: toWords(
    `arrêté arrêtée arrêtés arrêtées arrêter arrestation arrestations interpellé interpellée interpellés interpellées interpellation interpellations détenu détenus détenue détenues appréhendé capturé capturés`,
  ),
  free: toWords(
    `libéré libérée libérés libérées libération sauvé sauvés sauvées secouru secourue secourus secourues sauvetage délivré`,
  ),
  release: toWords(`relâché relâchée relâchés relâchées remis acquitté acquittés`),
  seize: toWords(
    `saisi saisie saisis saisies saisir confisqué confisqués confisquées découvert découverte découverts découvertes trouvé trouvée trouvés trouvées retrouvé retrouvée retrouvés retrouvées récupéré récupérés intercepté interceptés`,
  ),
  kill: toWords(`tué tuée tués tuées mort morts morte mortes décès décédé décédés assassiné noyé noyés`),
  injure: toWords(`blessé blessée blessés blessées`),
  charge: toWords(`inculpé inculpés poursuivi poursuivis examen accusé accusés`),
  convict: toWords(`condamné condamnée condamnés condamnées emprisonné écroué écroués coupable coupables`),
  search: toWords(
    `recherché recherchée recherchés recherchées disparu disparus fouillé fouillés perquisition perquisitions perquisitionné`,
  ),
  check: toWords(
    `contrôlé contrôlée contrôlés contrôlées contrôle contrôles inspecté inspectés inspection inspections vérifié vérifications surveillé surveillés`,
  ),
  identify: toWords(`identifié identifiée identifiés identifiées recensé recensés enregistré dénombré`),
  stop: toWords(`stoppé empêché empêchés bloqué bloqués déjoué`),
  close: toWords(`fermé fermée fermés fermées fermeture démantelé démantelée démantelés démantelées démantèlement`),
  rise: toWords(`augmenté augmente augmentation hausse progressé grimpé bondi doublé accru`),
  fall: toWords(`baissé baisse diminué diminution reculé recul chuté chute`),
  treat: toWords(`soigné soignés hospitalisé hospitalisés hôpital traité traités`),
  pay: toWords(`payé payée payés payer versé coûté coût amende gagné`),
  deport: toWords(`expulsé expulsés expulsion expulsions renvoyé rapatrié rapatriés`),
  deploy: toWords(`déployé déployés mobilisé mobilisés envoyé`),
  smuggle: toWords(`transporté transportés transportées acheminé passer`),
  open: toWords(`ouvert ouverte ouverts ouvertes ouverture`),
  lose: toWords(`perdu perdue perdus perdues perd perte pertes`),
  export: toWords(`exporté exportés exporter exportation exportations`),
  cancel: toWords(`annulé annulée annulés annulation retiré`),
}
