import type { UpkeepWords } from '../upkeep-words.ts'

export const ar: UpkeepWords = {
  toVerify: 'حقائق للتحقق منها',
  yours: 'حقائق من اقتراحك أو سبق لك التحقق منها، وقد حان يوم مراجعتها (العدد الكلي: {count}). هل ما زالت صحيحة؟',
  ownerless: 'حان يوم مراجعة هذه الحقائق ولا أحد في هذه المحادثة يتابعها (العدد الكلي: {count}). هل ما زالت صحيحة؟',
  due: 'يجب التحقق منها بحلول {date}',
  stillTrue: 'ما زال صحيحًا',
  update: 'رقم أحدث',
  more: 'هناك المزيد: {count}.',
  see: 'للاطلاع عليها: {command}.',
  youAsked: 'سؤالك بتاريخ {date}: «{question}». في القاعدة إجابة عنه الآن:',
  answerThis: 'الإجابة عن هذا',
  asksTheDesk: 'سؤال من {name} إلى مكتب التحرير:',
  reportsProblem: 'بلاغ من {name} عن مشكلة:',
  nothingOverdue: 'لا شيء للتحقق منه اليوم.',
  noGaps: 'كل الأسئلة حتى الآن لها إجابة.',
  gaps: 'أسئلة بلا إجابة',
  asked: 'عدد مرات السؤال: {count}، آخرها {date}',
  askedInPrivate: 'أسئلة طُرحت على انفراد، ويراها من يمكنهم الإجابة عنها: {count}',
}
