import type { CueWords } from '../cue.ts'

export const fr: CueWords = {
  operation:
    'opération, operation, opérations, coup de filet, coup de force, campagne, descente, édition, action policière, intervention',
  other_event: `
    une autre opération, autre opération, une opération distincte, séparément, une opération séparée, par ailleurs dans une,
    sans lien, d'autres opérations, une opération similaire, une nouvelle opération, une autre affaire, dans une autre`,
  aside: `
    rapport annuel, chaque année, ces dernières années, estime, estiment, estimation, estimations, experts, études, étude,
    statistiques, sondage, vivent, population`,
  week_long: "d'une semaine",
  person:
    "personnes, personne, individus, individu, suspects, suspect, autres, gens, d'entre elles, d'entre eux, hommes et femmes",
  world: `
    dans le monde, dans le monde entier, au total, en tout, mondialement, à travers le monde, à l'échelle mondiale, total,
    un total de, mondiale, mondial, internationale, au niveau mondial, à l'échelle internationale, globalement`,
  part_before: `
    dont, parmi lesquels, parmi lesquelles, parmi eux, parmi elles, y compris, notamment, sur ce total, parmi ces, desquels,
    desquelles`,
  part_after:
    "d'entre eux, d'entre elles, parmi eux, parmi elles, de ce total, du total, de ces personnes, de ces arrestations",
  comparison: `
    contre, comparé à, par rapport à, par rapport aux, en hausse par rapport à, comparativement à, face à, après, au lieu de,
    comparées aux, comparés aux, fois les, fois plus que les`,
  previous: "l'édition précédente, édition précédente, la précédente, dernière édition",
  year_before:
    "l'année précédente, l'an dernier, l'année dernière, un an plus tôt, un an auparavant, l'année suivante, cette année",
  edition: 'édition',
  other: "une autre, un autre, d'autres, une nouvelle, une opération distincte, autre, distincte, similaire, distinct",
  beside: 'avant, après, depuis, à la suite de',
  relative: 'qui, que, lequel, laquelle, lesquels, ce qui',
  break: 'tandis que, alors que, mais, bien que, quand, lorsque, pendant que',
  conjunction: 'et, ainsi que, plus',
  respectively: 'respectivement',
  speech: `
    a dit, a annoncé, a indiqué, a déclaré, indique, annonce, selon, communiqué, publié, d'après, a fait savoir, a précisé, révèle,
    a révélé`,
  took_place: `
    a mené, ont mené,
    s'est déroulée, s'est tenue, menée, a eu lieu, conduite, organisée, entre, du, réalisée, s'est déroulé, déroulée, a duré, menées,
    tenue`,
  range: 'entre, du',
  auxiliary: "a, ont, été, est, fut, s, s', qui, aussi, d, abord, déjà, initialement",
  began: 'a commencé, a débuté, lancée, lancé, démarré, commencé, débuté, ouverte',
  ended: "s'est achevée, s'est terminée, a pris fin, terminée, achevée, jusqu'au, conclue",
  lasted: "a duré, durait, s'est étendue sur, étalée sur, aura duré",
  in_course: 'durant, pendant, en, au cours de, sur',
  locative: 'en, au, aux, dans, à, de, du, des',
  narrowing:
    'pour, en lien avec, liées à, liés à, liées au, liés au, concernant, au titre de, soupçonnées de, accusées de, dans le cadre de',
  of: "de, d', d, des, du",
  neutral: `
    au, total, nouvelles, nouveaux, nouvelle, de, d, des, du, la, le, les, l, un, une, autres, potentielles, potentiels, présumées,
    présumés, présumé, présumée, suspectées, possibles, éventuelles, traite, êtres, humains, personnes, individus, suspects,
    policières, pays, participants, différents, environ, quelque, plus, moins, millions, million, milliers, milliards, dollars,
    euros, américains, supplémentaires, en, espèces, illégales, irrégulières, internationales, judiciaires, y, trafic`,
  theme: `
    la traite, traite, la traite d'êtres humains, traite d'êtres humains, la traite des êtres humains, la traite des personnes,
    trafic, êtres humains, l'exploitation, exploitation, personnes, suspects, individus, l'opération`,
  final: `
    chiffres définitifs, bilan définitif, bilan final, chiffres finaux, résultats définitifs, résultats finaux, définitif,
    définitifs, total définitif`,
  region: `
    Europe, Afrique, Asie, Amérique latine, Amérique du Sud, Amérique du Nord, Amérique centrale, Moyen-Orient, Balkans, Océanie,
    Amériques, Caraïbes, Afrique de l'Ouest, Afrique de l'Est, Afrique du Nord, Golfe, Asie du Sud-Est, Union européenne, Maghreb,
    Sahel, Proche-Orient`,
  part_of_time: `
    le premier jour, premier jour, une seule journée, un seul jour, le dernier jour, dernier jour, la première journée,
    première semaine, dernière semaine, par jour, chaque jour, en une nuit, en une journée, les deux premiers jours,
    les trois premiers jours, premières 24 heures, par semaine, par pays, en moyenne, quotidiennement`,
  potential: `
    potentielles, potentiels, potentielle, potentiel, présumées, présumés, présumée, présumé, éventuelles, éventuels, possibles,
    possible, supposées, supposés`,
  suspected: `
    soupçonnés, soupçonnées, soupçonné, suspectés, suspectées, suspecté, présumés, présumées, présumé, suspects, suspect, supposés,
    supposées, potentiels, potentielles`,
  alleged: 'présumés, présumées, présumé, allégués, suspectés, soupçonnés, supposés, supposées',
  authority:
    "autorités, police, policiers, agents, enquêteurs, forces de l'ordre, douanes, gendarmerie, parquet, gouvernement, douaniers",
  seat: 'basée à, basé à, ayant son siège, siège à, établies à, coordonnée depuis, bureau à',
  spokesman: 'ministère, ambassade, ministre, agence de presse, gouvernement, porte-parole',
  outcome: `
    a conduit à, a abouti à, a permis, a mené à, ont conduit à, ont permis, conduisant à, aboutissant à, s'est soldée par,
    a débouché sur, ont abouti à, a entraîné`,
  qualified: 'victimes, victime, combattants, combattant, terroristes, trafiquants, passeurs',
  difference: 'de plus que, de moins que, de plus qu, de moins qu',
  than: '',
  out_of: 'parmi les, sur les, des, parmi, sur',
  editions: 'éditions, ensemble, au cumul, cumulées',
  unreal:
    'espère, espèrent, espérait, vise, visait, prévoit, prévoyait, prévu, prévus, objectif, pourrait, devrait, veut, voulait, promet',
  further: 'supplémentaires, de plus, autres',
}
