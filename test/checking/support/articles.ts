import type { Language } from '../../../src/language.ts'

/** One made-up operation, told in each language, and a few pieces of general news. */
export const ARTICLES: Readonly<Record<Language, string>> = {
  en: `Police in 64 countries took part in the operation, which ran from 29 September to 4 October 2024. It led to 2,517 arrests, 850 of them on trafficking charges, and 3,222 potential victims of human trafficking were rescued. Officers also identified 17,793 irregular migrants. The agency said nearly 24,000 officers carried out checks for a week, up from 286 raids in 2021. The operation cost 1.5 million euros.`,
  fr: `La police de 64 pays a participé à l'opération, qui s'est déroulée du 29 septembre au 4 octobre 2024. Elle a permis 2 517 arrestations, dont 850 pour traite d'êtres humains, et 3 222 victimes potentielles ont été secourues. Les agents ont aussi identifié 17 793 migrants en situation irrégulière. Près de 24 000 policiers ont mené des contrôles pendant une semaine. L'opération a coûté 1,5 million d'euros.`,
  es: `La policía de 64 países participó en la operación, que se desarrolló del 29 de septiembre al 4 de octubre de 2024. Se practicaron 2.517 detenciones, 850 de ellas por trata de personas, y 3.222 posibles víctimas fueron rescatadas. Los agentes identificaron además a 17.793 migrantes irregulares. Casi 24.000 policías realizaron controles durante una semana. La operación costó 1,5 millones de euros.`,
  ar: `شاركت شرطة 64 دولة في العملية التي جرت من 29 سبتمبر إلى 4 أكتوبر 2024. وأسفرت عن توقيف 2517 شخصا، منهم 850 بتهم الاتجار بالبشر، وإنقاذ 3222 ضحية محتملة. كما حدد الضباط هوية 17793 مهاجرا غير نظامي. ونفذ ما يقرب من 24 ألف شرطي عمليات تفتيش لمدة أسبوع. وبلغت تكلفة العملية 1.5 مليون يورو.`,
}

export const COURT = `A judge in Leeds on Friday jailed two brothers for a fraud that cost pensioners more than £640,000. Omar Haddad, 34, was given 12 years and his brother Sami, 29, nine years. The men were convicted of 21 counts of fraud and six counts of theft. Prosecutors said 52 of the 73 victims had lost all their savings. The trial began in 2022 and was the third to be held at the new court. Three men, aged 25, 31 and 46, will be tried next month.`

export const MATCH = `Riverton beat Eastham 3-1 at home on Saturday in front of 18,240 people. Lena Moss scored twice, her 11th and 12th goals of the season, before a penalty in the 87th minute. Eastham, who had won both of their earlier games, have now lost half of their points. Riverton are second, four points behind Norbury.`

export const COMPANY = `Norvik said revenue rose 19% in the third quarter to $971 million, compared with $946 million a year earlier. Earnings per share were $3.69. It expects revenue for 2024 of between $3.9 billion and $4.1 billion. The company, which employs about 12,500 people, will close four of its 16 plants over the next 18 months.`
