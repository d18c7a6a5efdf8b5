import type { CorrectionWords } from '../correction-words.ts'

export const ar: CorrectionWords = {
  labels: { correction: 'تصحيح', update: 'تحديث', withdrawn: 'سحب' },
  head: '{label}، {date}. ',
  figure: {
    correction: '{operation}: ليس {old}، بل {new}.',
    update: '{operation}: سابقًا {old}، والآن {new}.',
    withdrawn: '{operation}: {old}، رقم سُحب. يُرجى عدم استخدامه.',
  },
  statement: {
    correction: 'ليس «{old}»، بل «{new}».',
    update: 'سابقًا «{old}»، والآن «{new}».',
    withdrawn: '«{old}» سُحب. يُرجى عدم استخدامه.',
  },
  reason: 'السبب: {why}',
  source: 'المصدر: {source}',
  asked: 'سؤالك: «{question}»',
  got: {
    check: 'ورد ذلك في التحقق من نصك، {date}.',
    summarize: 'ورد ذلك في ملخص نصك، {date}.',
    other: 'قيل لك ذلك، {date}.',
  },
  usedHere: 'أين استُخدم القديم:',
  uses: { check: 'تحقق من نص', summarize: 'ملخص', digest: 'النشرة اليومية', other: 'إجابة' },
  answerTo: '«{question}»',
  useLine: '{use}: {end}',
  edited: 'صُحح',
  notEdited: 'تعذر التعديل: {trouble}',
  notYet: 'لم يُعدل بعد',
  more: 'و{count} غيرها',
  inPrivate: {
    done: 'إجابات في قنوات خاصة، صُححت: {count}',
    failed: 'إجابات في قنوات خاصة، تعذر تعديلها: {count}',
    waiting: 'إجابات في قنوات خاصة، لم تُعدل بعد: {count}',
  },
  inPerson: {
    done: 'من أُبلغوا مباشرة: {count}',
    failed: 'من تعذر إبلاغهم مباشرة: {count}',
    waiting: 'من لم يُبلغوا بعد: {count}',
  },
  by: 'غيّره {name}',
}
