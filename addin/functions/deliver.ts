import type { Language } from '../../core/issue/language.ts';
import type { Answer, Answers } from './answer.ts';
import { doubleOf } from './double.ts';
import { codeOf, type FaultCode } from './fault.ts';
import { faultSentence } from './words/function-words.ts';

/** How the program at hand takes an error, and in which language its sentence is. */
export interface Delivery {
  readonly language: Language;
  readonly errorCell: (code: FaultCode, sentence: string) => unknown;
}

let delivery: Delivery = { language: 'zh', errorCell: (_, sentence) => sentence };

/** Sets how answers are given from now on, and gives how they were until now. */
export function deliverWith(next: Delivery): Delivery {
  const before = delivery;
  delivery = next;
  return before;
}

/** Answers as the cells of a program: doubles, texts, and its own errors with a sentence. */
export function deliver(answers: Answers): unknown[][] {
  return answers.map((row) => row.map(cellOf));
}

function cellOf(answer: Answer): unknown {
  switch (answer.kind) {
    case 'number':
      return doubleOf(answer.value);
    case 'text':
      return answer.text;
    case 'fault':
      return delivery.errorCell(codeOf(answer.fault), faultSentence(answer.fault, delivery.language));
  }
}
