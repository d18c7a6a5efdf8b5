import { UserError } from '../errors.ts'
import type { UserErrorCode } from '../errors.ts'
import type { Localized } from '../language.ts'

type Words = Readonly<Record<string, string>>

const AS_TEXT: Localized = {
  en: 'Send the text as .txt, or paste it.',
  ar: 'أرسل النص بصيغة ‎.txt أو الصقه.',
  fr: 'Envoyez le texte en .txt, ou collez-le.',
  es: 'Envíe el texto como .txt, o péguelo.',
}
const PASTE: Localized = {
  en: 'Paste the text of the article instead.',
  ar: 'الصق نص المقال بدلًا من ذلك.',
  fr: 'Collez plutôt le texte de l’article.',
  es: 'Pegue en su lugar el texto del artículo.',
}
const TEXT_ALONE: Localized = {
  en: 'Send the text alone, or the part that matters.',
  ar: 'أرسل النص وحده أو الجزء المهم منه.',
  fr: 'Envoyez le texte seul, ou la partie qui compte.',
  es: 'Envíe solo el texto, o la parte que importa.',
}
const TRY_AGAIN: Localized = {
  en: 'Try again, or paste the text of the article.',
  ar: 'حاول مجددًا، أو الصق نص المقال.',
  fr: 'Réessayez, ou collez le texte de l’article.',
  es: 'Inténtelo de nuevo, o pegue el texto del artículo.',
}

/** What may be wrong with an article that somebody sends: a file, an address, a text. `{name}` and the like are put in. */
const FAULTS = {
  too_large: {
    code: 'too_long',
    message: {
      en: '{name} has {size} bytes and the limit is {limit}.',
      ar: 'حجم {name} هو {size} بايت والحد {limit}.',
      fr: '{name} a {size} octets et la limite est {limit}.',
      es: '{name} tiene {size} bytes y el límite es {limit}.',
    },
    hint: TEXT_ALONE,
  },
  unpacks_too_large: {
    code: 'too_long',
    message: {
      en: '{name} unpacks to {size} bytes and the limit is {limit}.',
      ar: 'حجم {name} بعد فك الضغط {size} بايت والحد {limit}.',
      fr: '{name} fait {size} octets une fois décompressé et la limite est {limit}.',
      es: '{name} ocupa {size} bytes al descomprimirse y el límite es {limit}.',
    },
    hint: TEXT_ALONE,
  },
  too_many_pages: {
    code: 'too_long',
    message: {
      en: '{name} has {size} pages and the limit is {limit}.',
      ar: 'عدد صفحات {name} هو {size} والحد {limit}.',
      fr: '{name} a {size} pages et la limite est {limit}.',
      es: '{name} tiene {size} páginas y el límite es {limit}.',
    },
    hint: {
      en: 'Send the pages that matter.',
      ar: 'أرسل الصفحات المهمة.',
      fr: 'Envoyez les pages qui comptent.',
      es: 'Envíe las páginas que importan.',
    },
  },
  empty: {
    code: 'bad_input',
    message: { en: '{name} is empty.', ar: '{name} فارغ.', fr: '{name} est vide.', es: '{name} está vacío.' },
    hint: AS_TEXT,
  },
  no_text: {
    code: 'bad_input',
    message: {
      en: '{name} has no text in it.',
      ar: 'لا نص في {name}.',
      fr: '{name} ne contient pas de texte.',
      es: '{name} no contiene texto.',
    },
    hint: AS_TEXT,
  },
  scan: {
    code: 'bad_input',
    message: {
      en: '{name} has no text in it: it may be a scan.',
      ar: 'لا نص في {name}: قد يكون صورة ممسوحة.',
      fr: '{name} ne contient pas de texte : c’est peut-être une image numérisée.',
      es: '{name} no contiene texto: puede ser un escaneo.',
    },
    hint: {
      en: 'Paste the words instead.',
      ar: 'الصق الكلمات بدلًا من ذلك.',
      fr: 'Collez plutôt les mots.',
      es: 'Pegue en su lugar las palabras.',
    },
  },
  not_text: {
    code: 'bad_input',
    message: {
      en: '{name} is not text, whatever its name says.',
      ar: 'محتوى {name} ليس نصًا مهما كان اسمه.',
      fr: '{name} n’est pas du texte, quoi qu’en dise son nom.',
      es: '{name} no es texto, diga lo que diga su nombre.',
    },
    hint: AS_TEXT,
  },
  not_word: {
    code: 'bad_input',
    message: {
      en: '{name} is not a Word document, whatever its name says.',
      ar: 'ليس {name} مستند Word مهما كان اسمه.',
      fr: '{name} n’est pas un document Word, quoi qu’en dise son nom.',
      es: '{name} no es un documento de Word, diga lo que diga su nombre.',
    },
    hint: AS_TEXT,
  },
  not_pdf: {
    code: 'bad_input',
    message: {
      en: '{name} is not a PDF, whatever its name says.',
      ar: 'ليس {name} ملف PDF مهما كان اسمه.',
      fr: '{name} n’est pas un PDF, quoi qu’en dise son nom.',
      es: '{name} no es un PDF, diga lo que diga su nombre.',
    },
    hint: AS_TEXT,
  },
  unknown_kind: {
    code: 'bad_input',
    message: {
      en: '{name} is of a kind that is not read here (.{extension}).',
      ar: 'نوع {name} لا يُقرأ هنا (‎.{extension}).',
      fr: '{name} est d’un type qui ne se lit pas ici (.{extension}).',
      es: '{name} es de un tipo que aquí no se lee (.{extension}).',
    },
    hint: {
      en: 'Send one of these: {kinds}.',
      ar: 'أرسل أحد هذه الأنواع: ‎{kinds}.',
      fr: 'Envoyez l’un de ceux-ci : {kinds}.',
      es: 'Envíe uno de estos: {kinds}.',
    },
  },
  damaged_word: {
    code: 'bad_input',
    message: {
      en: '{name} cannot be read: it is damaged or no Word document.',
      ar: 'تعذرت قراءة {name}: هو تالف أو ليس مستند Word.',
      fr: '{name} ne peut être lu : il est abîmé ou n’est pas un document Word.',
      es: '{name} no se puede leer: está dañado o no es un documento de Word.',
    },
    hint: {
      en: 'Save it again as .docx, or paste its text.',
      ar: 'احفظه مجددًا بصيغة ‎.docx أو الصق نصه.',
      fr: 'Enregistrez-le de nouveau en .docx, ou collez son texte.',
      es: 'Guárdelo otra vez como .docx, o pegue su texto.',
    },
  },
  damaged_pdf: {
    code: 'bad_input',
    message: {
      en: '{name} cannot be read: it is damaged, locked or no PDF.',
      ar: 'تعذرت قراءة {name}: هو تالف أو مقفل أو ليس PDF.',
      fr: '{name} ne peut être lu : il est abîmé, verrouillé ou n’est pas un PDF.',
      es: '{name} no se puede leer: está dañado, bloqueado o no es un PDF.',
    },
    hint: {
      en: 'Paste its text instead.',
      ar: 'الصق نصه بدلًا من ذلك.',
      fr: 'Collez plutôt son texte.',
      es: 'Pegue en su lugar su texto.',
    },
  },
  page_too_large: {
    code: 'too_long',
    message: {
      en: 'The page has at least {size} bytes and the limit is {limit}.',
      ar: 'حجم الصفحة {size} بايت على الأقل والحد {limit}.',
      fr: 'La page a au moins {size} octets et la limite est {limit}.',
      es: 'La página tiene al menos {size} bytes y el límite es {limit}.',
    },
    hint: PASTE,
  },
  page_late: {
    code: 'unavailable',
    message: {
      en: 'The page did not come within {seconds} seconds.',
      ar: 'لم تصل الصفحة خلال {seconds} ثانية.',
      fr: 'La page n’est pas arrivée en {seconds} secondes.',
      es: 'La página no llegó en {seconds} segundos.',
    },
    hint: TRY_AGAIN,
  },
  page_unreachable: {
    code: 'unavailable',
    message: {
      en: 'The page cannot be reached.',
      ar: 'تعذر الوصول إلى الصفحة.',
      fr: 'La page est injoignable.',
      es: 'No se puede acceder a la página.',
    },
    hint: TRY_AGAIN,
  },
  page_refused: {
    code: 'unavailable',
    message: {
      en: '{host} answered {status} instead of the page.',
      ar: 'أجاب {host} بالرمز {status} بدلًا من الصفحة.',
      fr: '{host} a répondu {status} au lieu de la page.',
      es: '{host} respondió {status} en lugar de la página.',
    },
    hint: TRY_AGAIN,
  },
  page_without_text: {
    code: 'bad_input',
    message: {
      en: 'The page has no text in it: it may need a browser or a subscription.',
      ar: 'لا نص في الصفحة: قد تحتاج إلى متصفح أو اشتراك.',
      fr: 'La page ne contient pas de texte : il lui faut peut-être un navigateur ou un abonnement.',
      es: 'La página no contiene texto: puede requerir un navegador o una suscripción.',
    },
    hint: PASTE,
  },
  no_article: {
    code: 'bad_input',
    message: {
      en: 'There is no article in this text: no whole sentence that is part of a story.',
      ar: 'لا مقال في هذا النص: لا جملة كاملة من خبر.',
      fr: 'Il n’y a pas d’article dans ce texte : aucune phrase entière d’un récit.',
      es: 'No hay ningún artículo en este texto: ninguna frase entera de una noticia.',
    },
    hint: {
      en: 'Paste the article itself, not only its headline.',
      ar: 'الصق المقال نفسه لا عنوانه وحده.',
      fr: 'Collez l’article lui-même, pas seulement son titre.',
      es: 'Pegue el artículo mismo, no solo su titular.',
    },
  },
  article_too_long: {
    code: 'too_long',
    message: {
      en: 'The article has {size} characters and the limit is {limit}.',
      ar: 'طول المقال {size} حرفًا والحد {limit}.',
      fr: 'L’article a {size} caractères et la limite est {limit}.',
      es: 'El artículo tiene {size} caracteres y el límite es {limit}.',
    },
    hint: {
      en: 'Send it in parts.',
      ar: 'أرسله على أجزاء.',
      fr: 'Envoyez-le en plusieurs parties.',
      es: 'Envíelo por partes.',
    },
  },
} as const satisfies Record<
  string,
  { readonly code: UserErrorCode; readonly message: Localized; readonly hint: Localized }
>

/** The refusal of an article, in every language, and what to send instead. */
export function articleFault(fault: keyof typeof FAULTS, values: Words = {}, cause?: unknown): UserError {
  const { code, message, hint } = FAULTS[fault]
  return new UserError(code, fill(message, values), {
    hint: fill(hint, values),
    ...(cause === undefined ? {} : { cause }),
  })
}

function fill(sentence: Localized, values: Words): Localized {
  const filled = Object.entries(sentence).map(([language, text]) => [
    language,
    text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot),
  ])
  return Object.fromEntries(filled) as Localized
}
