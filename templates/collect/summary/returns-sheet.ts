import type { Issue, IssueCode } from '../../../core/issue/issue.ts';
import { rangeAddress } from '../../workbook/cell-reference.ts';
import { count, empty, PLAIN_SHEET, row, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan, ConditionalFormat, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { HighlightName, StyleName } from '../../workbook/style.ts';
import { issueSentences } from '../issue-words.ts';
import { countOf } from '../listed-issues.ts';
import type { CollectRun, FileVerdict, UnitReturn } from '../run.ts';
import { FIRST_ROW, HEADER_ROW, SHEETS, type SummaryBook, sourceLine, WORDS } from './book.ts';
import { savedAt } from './saved-at.ts';

const WIDTH = 8;

/** How a state and a verdict are coloured, wherever they stand. */
export const STATE_LOOKS: Readonly<Record<UnitReturn['state'], HighlightName>> = {
  returned: 'good',
  undecided: 'warning',
  refused: 'error',
  missing: 'muted',
};

export const STATES: readonly UnitReturn['state'][] = ['returned', 'undecided', 'refused', 'missing'];

/** Those that were read, and all. */
export const READ: readonly FileVerdict['kind'][] = ['counted', 'superseded', 'undecided'];
const VERDICTS: readonly FileVerdict['kind'][] = [...READ, 'refused'];

/** What says of a file as a whole why it does not count. */
const DECIDING: ReadonlySet<IssueCode> = new Set(['fileSuperseded', 'filesUndecided']);

const VERDICT_LOOKS: Readonly<Record<FileVerdict['kind'], HighlightName>> = {
  counted: 'good',
  superseded: 'info',
  undecided: 'warning',
  refused: 'error',
};

/** Where the units and the files stand in 回收情况, for sheets that count them. */
export interface ReturnsPlaces {
  readonly unitStates: string;
  readonly unitErrors: string;
  readonly unitWarnings: string;
  readonly verdicts: string;
}

export function returnsPlaces({ units, files }: CollectRun): ReturnsPlaces {
  const unitRange = (letters: string) => `$${letters}$${FIRST_ROW}:$${letters}$${lastUnitRow(units.length)}`;
  const first = firstFileRow(units.length);
  return {
    unitStates: unitRange('B'),
    unitErrors: unitRange('F'),
    unitWarnings: unitRange('G'),
    verdicts: `$B$${first}:$B$${first + Math.max(files.length, 1) - 1}`,
  };
}

/** 回收情况: what became of every unit, and below it of every file that was found. */
export function summaryReturnsSheet({ run, created }: SummaryBook): SheetPlan {
  const { units, files, source } = run;
  const byFile = new Map(files.map((each) => [each.file, each]));
  const first = firstFileRow(units.length);
  const end = first + Math.max(files.length, 1);
  const headers = (state: string, reason: string) =>
    row(
      [source.unitTerm, state, '文件', '存盘时间（北京）', '已填格数', '错误', '请核对', reason].map((head) =>
        text(head, 'header'),
      ),
    );
  return {
    ...PLAIN_SHEET,
    name: SHEETS.returns,
    columns: [18, 12, 40, 18, 10, 8, 8, 56].map((width) => ({ width })),
    rows: [
      row([text(SHEETS.returns, 'title')]),
      row([text(sourceLine(source, created), 'subtitle')]),
      row([text(`应收 ${units.length} 个单位，按名单的顺序。存盘时间是文件自己记的。`, 'note')]),
      headers('状态', '说明'),
      ...(units.length === 0 ? [nothing('没有单位名单')] : units.map((each) => unitRow(run, each, byFile))),
      row([]),
      row([text(`找到的文件（${files.length} 个）`, 'emphasis'), ...blanks(WIDTH - 1, 'emphasis')]),
      headers('处理', '原因'),
      ...(files.length === 0 ? [nothing('没有找到文件')] : files.map(fileRow)),
      row([text('合计', 'totalLabel'), sumCell(run), ...blanks(WIDTH - 2, 'totalLabel')]),
    ],
    merges: [
      ...[1, 2, 3, first - 2].map((line) => rangeAddress(1, line, WIDTH, line)),
      rangeAddress(2, end, WIDTH, end),
    ],
    frozen: { rows: HEADER_ROW, columns: 1 },
    conditionalFormats: formats(run),
    print: { orientation: 'landscape' },
  };
}

/** The words of a state or a verdict over the whole line would be loud; its cell alone is coloured. */
function formats(run: CollectRun): ConditionalFormat[] {
  const firstUnit = `B${FIRST_ROW}`;
  const firstFile = `B${firstFileRow(run.units.length)}`;
  const { unitStates, verdicts, unitErrors, unitWarnings } = returnsPlaces(run);
  const words = (range: string, cell: string, said: string, look: HighlightName): ConditionalFormat => ({
    kind: 'highlight',
    range: range.replaceAll('$', ''),
    formula: `${cell}="${said}"`,
    look,
  });
  const some = (range: string, cell: string, look: HighlightName): ConditionalFormat => ({
    kind: 'highlight',
    range: range.replaceAll('$', ''),
    formula: `${cell}>0`,
    look,
  });
  return [
    ...STATES.map((state) => words(unitStates, firstUnit, WORDS.state[state], STATE_LOOKS[state])),
    ...VERDICTS.map((verdict) => words(verdicts, firstFile, WORDS.verdict[verdict], VERDICT_LOOKS[verdict])),
    some(unitErrors, `F${FIRST_ROW}`, 'error'),
    some(unitWarnings, `G${FIRST_ROW}`, 'warning'),
  ];
}

function unitRow(run: CollectRun, each: UnitReturn, byFile: ReadonlyMap<string, FileVerdict>): RowPlan {
  const { unit, state, file, issues } = each;
  const verdict = file === null ? undefined : byFile.get(file);
  return row([
    text(unit),
    text(WORDS.state[state], 'textCentered'),
    text(file ?? '', 'textWrapped'),
    text(savedAt(verdict?.modified ?? null), 'textCentered'),
    verdict === undefined ? empty('textCentered') : count(verdict.filled, 'textCentered'),
    ...faultCells(file === null ? null : issues),
    text(unitReason(run, each), 'textWrapped'),
  ]);
}

/** Why a unit that sent something is not in the summary; a file that counts speaks for itself. */
export function unitReason({ files }: CollectRun, { unit, state }: UnitReturn): string {
  if (state === 'returned') return '';
  return issueSentences(files.filter((each) => each.unit === unit).flatMap(reasonsOf));
}

function fileRow(verdict: FileVerdict): RowPlan {
  const { file, kind, unit, modified, filled, issues } = verdict;
  const read = kind !== 'refused';
  return row([
    text(unit ?? ''),
    text(WORDS.verdict[kind], 'textCentered'),
    text(file, 'textWrapped'),
    text(savedAt(modified), 'textCentered'),
    read ? count(filled, 'textCentered') : empty('textCentered'),
    ...faultCells(read ? issues.filter(({ code }) => !DECIDING.has(code)) : null),
    text(issueSentences(reasonsOf(verdict)), 'textWrapped'),
  ]);
}

/** Errors and what is to be looked at; blank for what was not read. */
function faultCells(issues: readonly Issue[] | null): CellPlan[] {
  return (['error', 'warning'] as const).map((severity) =>
    issues === null ? empty('textCentered') : count(countOf(issues, severity), 'textCentered'),
  );
}

/** Why a file does not count; what is wrong in one that does is in 填报问题. */
function reasonsOf({ kind, issues }: FileVerdict): readonly Issue[] {
  if (kind === 'counted') return [];
  return issues.filter(({ code }) => kind === 'refused' || DECIDING.has(code));
}

/** 找到 = 读入 + 拒收, counted from the list above. */
function sumCell(run: CollectRun): CellPlan {
  const { verdicts } = returnsPlaces(run);
  const countOfVerdict = (kind: FileVerdict['kind']) => run.files.filter((each) => each.kind === kind).length;
  const live = (kind: FileVerdict['kind']) => `COUNTIF(${verdicts},"${WORDS.verdict[kind]}")`;
  const [counted, superseded, undecided] = READ.map(live);
  const read = READ.map(countOfVerdict).reduce((a, b) => a + b, 0);
  const refused = countOfVerdict('refused');
  const names = verdicts.replaceAll('$B', '$C');
  const words = READ.map((kind) => `${WORDS.verdict[kind]} ${countOfVerdict(kind)}`).join('、');
  const content =
    `"找到 "&COUNTIF(${names},"?*")&" 个 = 读入 "&(${counted}+${superseded}+${undecided})&" 个（"` +
    `&"${WORDS.verdict.counted} "&${counted}&"、${WORDS.verdict.superseded} "&${superseded}&"、${WORDS.verdict.undecided} "&${undecided}` +
    `&"）+ ${WORDS.verdict.refused} "&${live('refused')}&" 个"`;
  const result = `找到 ${run.files.length} 个 = 读入 ${read} 个（${words}）+ ${WORDS.verdict.refused} ${refused} 个`;
  return textFormula(content, result, 'totalLabel');
}

function nothing(words: string): RowPlan {
  return row([text(words), ...blanks(WIDTH - 1, 'text')]);
}

function blanks(many: number, style: StyleName): CellPlan[] {
  return Array.from({ length: many }, () => empty(style));
}

function lastUnitRow(units: number): number {
  return HEADER_ROW + Math.max(units, 1);
}

/** An empty line, a heading and a header stand between the units and the files. */
function firstFileRow(units: number): number {
  return lastUnitRow(units) + 4;
}
