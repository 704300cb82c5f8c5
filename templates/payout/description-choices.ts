import { declaredChoices } from '../../core/payout/choices.ts';
import { dueDate } from '../../core/payout/due-date.ts';
import { ROUNDING_RULES } from '../../core/quantity/round.ts';
import { wordsZh } from '../words/zh.ts';
import { date, empty, text } from '../workbook/cells.ts';
import type { Book } from './book.ts';
import type { DescriptionBuilder } from './description-builder.ts';
import { SETTING_LABELS } from './labels.ts';

const STARTS = { windowEnd: '保险期间结束之日', publication: '发布实际价格之日', posting: '张榜之日' } as const;

/** 六、约定: what the text leaves open, what was used, and why. */
export function choicesSection(builder: DescriptionBuilder, { run }: Book): void {
  builder.section('文件写明和本方案约定的处理', ['事项', '采用', '依据', '依据条款', '理由']);
  for (const { subject, of, use, choice } of declaredChoices(run.scheme.policy)) {
    const basis = choice.basis === 'printed' ? '文件写明' : '本方案约定';
    const clause = choice.source?.clause ?? '';
    builder.add([
      text(wordsZh.choice[subject](of), 'label'),
      text(useLabel(use), 'textWrapped'),
      text(basis, 'textCentered'),
      text(clause),
      text(choice.reason, 'textWrapped'),
    ]);
  }
}

/** 七、期限: each deadline as printed, with the day it falls on where the day it runs from is known. */
export function deadlinesSection(builder: DescriptionBuilder, { run, asOf }: Book): void {
  const { deadlines, series } = run.scheme.policy;
  if (deadlines.length === 0) return;
  builder.section('期限', ['事项', '最迟日期', '算法', '依据条款', '原文和责任单位']);
  for (const deadline of deadlines) {
    const start = deadline.after === 'windowEnd' ? series.window.to : deadline.after === 'publication' ? asOf : null;
    const due = dueDate(deadline, start);
    const from =
      deadline.after === undefined
        ? '固定日期'
        : `自${STARTS[deadline.after]}起，${SETTING_LABELS[deadline.calendar?.use ?? 'calendar']}`;
    const missing =
      due.kind === 'unknown' && due.reason === 'noCalendar'
        ? '该年放假安排未公布'
        : `待填${deadline.after === undefined ? '' : STARTS[deadline.after]}`;
    const owner = deadline.owner === undefined ? '' : `（${deadline.owner}）`;
    builder.add([
      text(deadline.task, 'label'),
      due.kind === 'due' ? date(due.date) : text(missing, 'textWrapped'),
      text(from, 'textWrapped'),
      text(deadline.source.clause),
      text(`${deadline.printed}${owner}`, 'textWrapped'),
    ]);
  }
}

/** 八、请人工核对: conditions of the document that no column of the list can show. */
export function eligibilitySection(builder: DescriptionBuilder, { run }: Book): void {
  const { eligibility } = run.scheme.policy;
  if (eligibility.length === 0) return;
  builder.section('请人工核对的条件', ['序号', '是否核对', '', '依据条款', '条件']);
  for (const [index, { text: condition, source }] of eligibility.entries()) {
    builder.add([
      text(String(index + 1), 'textCentered'),
      empty('inputText'),
      empty(),
      text(source.clause),
      text(condition, 'textWrapped'),
    ]);
  }
}

function useLabel(use: string): string {
  const [name = '', places] = use.split(' ');
  const rounding = ROUNDING_RULES.find((rule) => rule === name);
  if (rounding !== undefined) return `${wordsZh.rounding[rounding]}，${places}位小数`;
  return use === 'none' ? '不舍入' : (SETTING_LABELS[use] ?? use);
}
