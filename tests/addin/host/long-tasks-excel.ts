import { FakeWorkbook } from '../office/fake-excel/model/workbook.ts';
import { answerOf } from '../office/fake-excel/wire/answer.ts';
import { EventTargets } from '../office/fake-excel/wire/event-targets.ts';
import { SHEET } from './opened.ts';

/** The fake Excel in a thread of its own, as the real one is a process of its own. */
const workbook = new FakeWorkbook(SHEET);
const targets = new EventTargets();
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  self.postMessage(answerOf(workbook, targets, data));
});
