import { toWords } from '../../reading/word-list.ts'
import type { EventWords } from '../event-words.ts'

export const enEvents: EventWords = {
  arrest: toWords(
    `arrested arrest arrests arresting detained detain detention detentions apprehended captured caught nabbed custody held`,
  ),
  free: toWords(`freed free freeing rescued rescue rescues rescuing saved saving liberated liberate liberation`),
  release: toWords(`released release releases bailed acquitted cleared`),
  seize: toWords(
    `seized seize seizure seizures seizing confiscated confiscation impounded recovered recover recovery found find discovered discovery uncovered intercepted`,
  ),
  kill: toWords(`killed kill killing killings died die dies dead death deaths murdered slain fatalities drowned`),
  injure: toWords(`injured injuries injury wounded hurt`),
  charge: toWords(`charged charge charges indicted prosecuted`),
  convict: toWords(`convicted convict conviction convictions sentenced jailed imprisoned guilty`),
  search: toWords(`searched search searches searching raided sought hunting wanted missing`),
  check: toWords(
    `checked check checks checking inspected inspection inspections monitored monitor screened screening controls examined surveyed`,
  ),
  identify: toWords(`identified identify identification registered counted recorded`),
  stop: toWords(`stopped stop stopping halted prevented prevent blocked foiled thwarted`),
  close: toWords(`closed close closure closing shut dismantled dismantle dismantling broken disrupted`),
  rise: toWords(`rose rise risen rising increased increase grew growth grown climbed jumped soared surged doubled`),
  fall: toWords(`fell fall fallen falling dropped drop decreased decrease declined decline sank plunged halved`),
  treat: toWords(`treated treat treatment hospitalised hospitalized hospital`),
  pay: toWords(`paid pay pays payment fined fine cost costs earned`),
  deport: toWords(`deported deport deportation deportations expelled returned repatriated`),
  deploy: toWords(`deployed deploy mobilised mobilized sent`),
  smuggle: toWords(`smuggled smuggle trafficked moved transported carried`),
  open: toWords(`opened open opening reopened`),
  lose: toWords(`lost lose loses losing loss losses`),
  export: toWords(`exported export exports shipped`),
  cancel: toWords(`cancelled canceled cancel revoked withdrawn`),
}
