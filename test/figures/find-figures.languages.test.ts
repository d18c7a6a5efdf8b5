import { describe, expect, it } from 'vitest'
import { describeFigures } from './describe-figure.ts'
import type { Row } from './describe-figure.ts'

const FRENCH: readonly Row[] = [
  [
    'Plus de 2 517 personnes ont été arrêtées, dont 850 pour trafic.',
    '2 517 = 2517 over [personnes]',
    '850 = 850 [personnes]',
  ],
  ['Quelque 24 000 vols, près de 12 % du total', '24 000 = 24000 about [vols]', '12 % = 12 nearly percent % [total]'],
  [
    'Au moins une centaine de migrants et une dizaine de passeurs',
    'une centaine = 100 at_least [migrants]',
    'une dizaine = 10 about [passeurs]',
  ],
  [
    'quatre-vingt-dix-sept suspects, soixante et onze victimes',
    'quatre-vingt-dix-sept = 97 [suspects]',
    'soixante et onze = 71 [victimes]',
  ],
  [
    'deux cent cinquante agents et mille deux cents policiers',
    'deux cent cinquante = 250 [agents]',
    'mille deux cents = 1200 [policiers]',
  ],
  [
    "Jusqu'à 8 millions de contrôles et 3,5 millions d'euros saisis",
    '8 millions = 8000000 at_most [contrôles]',
    '3,5 millions = 3500000 money EUR',
  ],
  ['entre 2 400 et 2 600 victimes potentielles', '2 400 et 2 600 = 2400..2600 between [victimes potentielles]'],
  ['le 5 juillet 2021', '5 juillet 2021 = 5 date'],
  ['du 5 au 9 juillet 2021', '5 au 9 juillet 2021 = 5..9 between date'],
  ['est passé de 286 en 2021 à 2 517', '286 = 286', '2021 = 2021 date', '2 517 = 2517'],
  [
    'Du 29 septembre au 4 octobre 2024, puis le 1er août à 15h30',
    '29 septembre = 29 date',
    '4 octobre 2024 = 4 date',
    '1er août = 1 date',
    '15h30 = 15 time',
  ],
  ['un homme de 34 ans pendant une opération de six jours', '34 = 34 age years', 'six = 6 duration days'],
  [
    'deux tiers des suspects, un sur cinq, des milliers de contrôles',
    'deux tiers = 0.6667 ratio [suspects]',
    'un sur cinq = 0.2 ratio',
    'milliers = 1000..10000 between [contrôles]',
  ],
  [
    'vols en hausse de 12 %, en baisse de 3 points de pourcentage',
    '12 % = 12 up percent %',
    '3 points de pourcentage = 3 down percent pp',
  ],
  ['pas moins de 12 officiers au 12 rue Haute', '12 = 12 at_least [officiers]', '12 = 12 identifier'],
  ['Un suspect a fui, il ne reste seulement un suspect.', 'un = 1 [suspect]'],
]

const SPANISH: readonly Row[] = [
  [
    'La policía detuvo a más de 2.517 personas, 850 de ellas por trata.',
    '2.517 = 2517 over [personas]',
    '850 = 850 [personas]',
  ],
  ['unos 24.000 vuelos, casi el 12 % más', '24.000 = 24000 about [vuelos]', '12 % = 12 nearly percent %'],
  [
    '3 mil 744 detenidos en treinta y un mil controles',
    '3 mil 744 = 3744 [detenidos]',
    'treinta y un mil = 31000 [controles]',
  ],
  [
    'al menos un centenar de migrantes y decenas de miles de vuelos',
    'un centenar = 100 at_least [migrantes]',
    'decenas de miles = 10000..100000 between [vuelos]',
  ],
  [
    'hasta 8 millones de controles y 1.200 millones de dólares',
    '8 millones = 8000000 at_most [controles]',
    '1.200 millones = 1200000000 money USD',
  ],
  ['entre 2.400 y 2.600 víctimas potenciales', '2.400 y 2.600 = 2400..2600 between [víctimas potenciales]'],
  ['del 29 de septiembre al 4 de octubre de 2024', '29 de septiembre = 29 date', '4 de octubre de 2024 = 4 date'],
  ['el 5 de julio de 2021', '5 de julio de 2021 = 5 date'],
  ['pasó de 286 en 2021 a 2.517', '286 = 286', '2021 = 2021 date', '2.517 = 2517'],
  [
    'medio millón de personas, media docena de armas, uno de cada cinco',
    'medio millón = 500000 [personas]',
    'media docena = 6 [armas]',
    'uno de cada cinco = 0.2 ratio',
  ],
  ['un hombre de 34 años; el operativo duró seis días', '34 = 34 age years', 'seis = 6 duration days'],
  [
    'Los robos cayeron un 3,5 %; los arrestos se triplicaron.',
    '3,5 % = 3.5 down percent %',
    'triplicaron = 3 ratio times',
  ],
  ['Detenidos: 2.517', '2.517 = 2517 [Detenidos]'],
  [
    'La cifra pasó de 2.247 a 2.517; multas de 500 a 1.000 euros',
    '2.247 = 2247',
    '2.517 = 2517',
    '500 a 1.000 = 500..1000 between money EUR',
  ],
  ['con 17.793 migrantes irregulares', '17.793 = 17793 [migrantes irregulares]'],
  ['siete con cincuenta', 'siete con cincuenta = 7.5'],
  ['la quinta parte de los detenidos', 'quinta parte = 0.2 ratio [detenidos]'],
]

const ARABIC: readonly Row[] = [
  ['اعتقلت الشرطة أكثر من ٢٥١٧ شخصاً', '٢٥١٧ = 2517 over [شخصاً]'],
  ['تحديد هوية ٣٬٢٢٢ ضحية و١٧٬٧٩٣ مهاجراً', '٣٬٢٢٢ = 3222 [ضحية]', '١٧٬٧٩٣ = 17793 [مهاجراً]'],
  ['نحو 14 ألف رحلة وما يقارب مليونين', '14 ألف = 14000 about [رحلة]', 'مليونين = 2000000 nearly'],
  ['ثلاثمئة وخمسة وعشرون مشتبهاً', 'ثلاثمئة وخمسة وعشرون = 325 [مشتبهاً]'],
  ['ألفان وخمسمئة وسبعة عشر موقوفاً', 'ألفان وخمسمئة وسبعة عشر = 2517 [موقوفاً]'],
  [
    'ما لا يقل عن مئتي مهاجر وعشرات الآلاف من الرحلات',
    'مئتي = 200 at_least [مهاجر]',
    'عشرات الآلاف = 10000..100000 between [الرحلات]',
  ],
  [
    'بزيادة 12 في المئة، وتراجع بنسبة 3.5 بالمئة، و٥٠٪',
    '12 في المئة = 12 up percent %',
    '3.5 بالمئة = 3.5 down percent %',
    '٥٠٪ = 50 percent %',
  ],
  ['بين 2400 و2600 ضحية', '2400 و2600 = 2400..2600 between [ضحية]'],
  ['من 29 سبتمبر إلى 4 أكتوبر 2024', '29 سبتمبر = 29 date', '4 أكتوبر 2024 = 4 date'],
  ['5 يوليو 2021', '5 يوليو 2021 = 5 date'],
  ['حماية لـ4414 شخصاً في بـ12 دولة و850 ضحية', '4414 = 4414 [شخصاً]', '12 = 12 [دولة]', '850 = 850 [ضحية]'],
  ['من 286 في 2021 إلى 2517', '286 = 286', '2021 = 2021 date', '2517 = 2517'],
  ['استمرت العملية ستة أيام ثم يومين', 'ستة = 6 duration days', 'يومين = 2 duration days'],
  ['ثلاثة أرباع الضحايا ونصف مليون شخص', 'ثلاثة أرباع = 0.75 ratio [الضحايا]', 'نصف مليون = 500000 [شخص]'],
  ['ارتفع العدد من 2247 إلى 2517', '2247 = 2247', '2517 = 2517'],
  ['القرن الحادي والعشرين', 'الحادي والعشرين = 21 ordinal'],
  ['خمس السكان وخمس سنوات', 'خمس = 0.2 ratio [السكان]', 'خمس = 5 duration years'],
  ['رجل يبلغ من العمر 34 عاماً', '34 = 34 age years'],
  ['مِئَتَانِ وَخَمْسُونَ شَخْصًا', 'مِئَتَانِ وَخَمْسُونَ = 250 [شَخْصًا]'],
  ['عملية ليبرتيرا 2 في 116 دولة', '2 = 2 identifier', '116 = 116 [دولة]'],
  ['۲۵۱۷ شخصا', '۲۵۱۷ = 2517 [شخصا]'],
]

const MIXED: readonly Row[] = [
  [
    'Police held 2,517 people.\nLa police a arrêté 2.517 personnes, soit 3,5 % de plus.\nاعتقلت الشرطة 2,517 شخصاً.\nLa policía detuvo a 2.517 personas.',
    '2,517 = 2517 [people]',
    '2.517 = 2517 [personnes]',
    '3,5 % = 3.5 percent %',
    '2,517 = 2517 [شخصاً]',
    '2.517 = 2517 [personas]',
  ],
]

const TABLES = { French: FRENCH, Spanish: SPANISH, Arabic: ARABIC, 'several languages': MIXED }

describe.each(Object.entries(TABLES))('figures in %s', (_language, rows) => {
  it.each(rows)('%s', (text, ...figures) => {
    expect(describeFigures(text)).toEqual(figures)
  })
})
