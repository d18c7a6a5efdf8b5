import type { SentenceCase } from './sentence-case.ts'

/** Longer texts: tables, several operations, other events, plans and parts. */
export const enTexts: readonly SentenceCase[] = [
  // Tables and labels.
  [
    'Operation | Arrests | Countries\nLiberterra II | 2,517 | 116\nLiberterra III | 3,477 | 119\n',
    '2,517 match',
    '116 match',
    '3,477 conflict',
    '119 match',
  ],
  [
    '| | Liberterra II | Liberterra III |\n|---|---|---|\n| Arrests | 2,517 | 3,744 |\n| Countries | 116 | 191 |\n',
    '2,517 match',
    '3,744 match',
    '116 match',
    '191 conflict digits_swapped',
  ],
  [
    'Operation Liberterra II by country\n\nTurkey: 94 arrests\nArgentina: 59 people freed\nMali: 42 victims identified\n',
    '94 match',
    '59 match',
    '42 conflict digits_swapped',
  ],
  // Other events, editions and asides.
  ['Liberterra II was bigger than the first edition, which led to 286 arrests.', '286 match'],
  [
    'Interpol, which has 196 member countries, said Liberterra II led to 2,517 arrests.',
    '196 not_stored unbound',
    '2,517 match',
  ],
  ['Police in Spain arrested 34 people last week, days after Operation Liberterra II ended.', '34 not_stored unbound'],
  ["Europol's action days led to 219 arrests, weeks before Operation Liberterra II.", '219 not_stored unbound'],
  [
    'Operation Liberterra II led to 2,517 arrests. Last year Europol arrested 1,200 people in a similar crackdown.',
    '2,517 match',
    '1,200 not_stored unbound',
  ],
  [
    'Operation Liberterra II rescued 3,222 potential victims. The United Nations estimates that 50 million people are victims of trafficking worldwide.',
    '3,222 match',
    '50 million not_stored unbound',
  ],
  [
    'A report published in 2023 counted 50,000 victims of trafficking. Operation Liberterra II rescued 3,222 potential victims.',
    '50,000 not_stored unbound',
    '3,222 match',
  ],
  [
    'Operation Liberterra II led to 2,517 arrests, the agency said on Wednesday, after raids in many cities.\n\nDrug gang broken up in port city\n\nPolice arrested 34 people on Tuesday after a tip from a fisherman, a spokeswoman said.',
    '2,517 match',
    '34 not_stored unbound',
  ],
  [
    'Operation Liberterra II led to 2,517 arrests. Two suspects told the court that they had been lied to.',
    '2,517 match',
    'Two not_stored unbound',
  ],
  [
    'Of the 2,517 people arrested in Operation Liberterra II, 850 face human trafficking or migrant smuggling charges.',
    '2,517 match',
    '850 match',
  ],
  ['Arrests rose from 286 in 2021 to 2,517 in 2024 under Operation Liberterra II.', '286 match', '2,517 match'],
  [
    'Operation Liberterra II led to 2,517 arrests, more than eight times the 286 of 2021.',
    '2,517 match',
    'eight consistent derived',
    '286 match',
  ],
  ['The three editions of Liberterra led to 6,547 arrests in all.', '6,547 consistent derived'],
  ['The three editions of Liberterra led to 7,547 arrests in all.', '7,547 conflict derived'],
  ['Liberterra II and Liberterra III together led to 6,261 arrests.', '6,261 consistent derived'],
  // Other operations, units and money.
  ['Operation Thunderstorm netted 1.3 tonnes of ivory.', '1.3 match'],
  ['Operation Thunderstorm netted 1,300 kg of ivory.', '1,300 match'],
  ['Operation Thunderstorm netted 1,300 tonnes of ivory.', '1,300 conflict wrong_scale'],
  [
    'HAECHI IV saw police seize $199 million in hard currency and $101 million in virtual assets.',
    '$199 million match',
    '$101 million match',
  ],
  ['HAECHI IV saw police seize €199 million in hard currency.', '€199 million not_stored unbound'],
  ['Brazil seized 3,961 firearms and arrested 3,487 people in Operation Trigger VI.', '3,961 match', '3,487 match'],
  [
    'Epervier II rescued 216 victims, 157 of them children, and led to 47 arrests.',
    '216 match',
    '157 match',
    '47 match',
  ],
  [
    'Operation Weka saw 195 people arrested: 88 on human trafficking charges and 63 on migrant smuggling charges.',
    '195 match',
    '88 match',
    '63 match',
  ],
  ['Operation Weka led to the rescue of nearly 500 victims.', '500 match sources_differ'],
  // Who speaks, plans, additions, parts of several places.
  ['According to the Turkish Interior Ministry, 94 people were arrested in Operation Liberterra II.', '94 match'],
  ['According to the Turkish Interior Ministry, 2,517 people were arrested in Operation Liberterra II.', '2,517 match'],
  [
    'According to the Turkish Interior Ministry, 49 people were arrested in Operation Liberterra II.',
    '49 conflict digits_swapped',
  ],
  ['Operation Liberterra II led to 94 arrests in Turkey and Spain.', '94 not_stored'],
  ['Interpol had hoped for 5,000 arrests but Operation Liberterra II led to 2,517.', '5,000 not_stored', '2,517 match'],
  [
    'Operation Liberterra II led to 2,517 arrests. Police hope to make 300 more arrests.',
    '2,517 match',
    '300 not_stored',
  ],
  ['Turkey accounted for 94 of the 2,517 arrests in Operation Liberterra II.', '94 match', '2,517 match'],
  ['Turkey made 94 arrests in Operation Liberterra II, or 3.7% of the total.', '94 match', '3.7% consistent derived'],
  ['Operation Liberterra II, in which Turkey and Spain took part, led to 2,517 arrests.', '2,517 match'],
  [
    'In Mali, 24 victims were identified; in Argentina, 59 people were freed, Interpol said of Liberterra II.',
    '24 match',
    '59 match',
  ],
  [
    'In Operation Weka II, 88 traffickers and 83 migrant smugglers were arrested, plus about 100 people for other crimes.',
    '88 match',
    '83 match',
    '100 match',
  ],
  ['Liberterra led to 2,517 arrests in 2024.', '2,517 match'],
  ['Operation Libertera II led to 2,517 arrests.', '2,517 match'],
  ['Operation Liberterra led to 3,744 arrests in November 2025.', '3,744 match'],
  [
    'Operation Liberterra II led to more than 2,500 arrests and 3,000 rescues.',
    '2,500 consistent rounded',
    '3,000 consistent rounded',
  ],
  [
    'Operation Liberterra II led to more than 2,500 arrests and 3,300 rescues.',
    '2,500 consistent rounded',
    '3,300 conflict',
  ],
  [
    'Some 850 of the 2,517 arrests in Liberterra II were on trafficking charges.',
    '850 consistent rounded',
    '2,517 match',
  ],
  ['In all, 94 of the 2,517 arrests in Liberterra II were made in Turkey.', '94 match', '2,517 match'],
  ['In Liberterra II, 312 of the 2,517 people arrested were women.', '312 not_stored', '2,517 match'],
  [
    'More people were arrested in Liberterra III (3,744) than in Liberterra II (2,517) or Liberterra in 2021 (286).',
    '3,744 match',
    '2,517 match',
    '286 match',
  ],
  [
    'Arrests: 286 (2021), 2,517 (2024), 3,744 (2025), under Operation Liberterra.',
    '286 match',
    '2,517 match',
    '3,744 match',
  ],
  ['Liberterra II: Turkey 94 arrests, Mali 24 victims identified.', '94 match', '24 match'],
]
