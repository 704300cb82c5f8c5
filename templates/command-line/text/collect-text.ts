import { dirname } from 'node:path';
import type { Language } from '../../../core/issue/language.ts';
import { sentenceOf } from '../../../core/issue/message.ts';
import { countOf, isAtFault } from '../../collect/listed-issues.ts';
import type { CollectRun, UnitReturn } from '../../collect/run.ts';
import { type CollectWords, collectWordsOf } from '../../words/collect-words.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { alignRows, indent } from './align.ts';

/** Longer lists are read in the summary. */
const NAMES_SHOWN = 40;
const UNITS_SHOWN = 20;

const STATES: readonly UnitReturn['state'][] = ['returned', 'undecided', 'refused', 'missing'];

/** A collection as people read it: how many came back, who is missing, who is at fault, and where the files are. */
export function collectText(run: CollectRun, files: readonly string[], language: Language): string {
  const [words, own] = [wordsOf(language), collectWordsOf(language)];
  const { title, documentNumber, version } = run.source;
  const lines = [
    title,
    [documentNumber, own.version(version)].filter((part) => part !== '').join(' '),
    '',
    ...countLines(run, own),
    ...missingLines(run, words, own),
    ...notCollectedLines(run, own, language),
    ...atFaultLines(run, words, own),
    ...fileLines(files, words, own),
  ];
  return `${lines.join('\n')}\n`;
}

function countLines({ units, files }: CollectRun, own: CollectWords): string[] {
  const refused = files.filter(({ kind }) => kind === 'refused').length;
  const states = STATES.map((state) => [
    `  ${own.state[state]}`,
    String(units.filter((unit) => unit.state === state).length),
  ]);
  return [
    ...alignRows([[own.asked, String(units.length)], ...states], ['left', 'right']),
    `${own.found}  ${own.filesFound(files.length, files.length - refused, refused)}`,
  ];
}

function missingLines({ units }: CollectRun, words: Words, own: CollectWords): string[] {
  const names = units.filter(({ state }) => state === 'missing').map(({ unit }) => unit);
  if (names.length === 0) return [];
  const others = names.length - NAMES_SHOWN;
  const shown = [...names.slice(0, NAMES_SHOWN), ...(others > 0 ? [own.more(others)] : [])];
  return [own.missing, ...indent([shown.join(words.separator)])];
}

/** Units that sent something of which nothing counts, each with the reasons of its files. */
function notCollectedLines({ units, files }: CollectRun, own: CollectWords, language: Language): string[] {
  const concerned = units.filter(({ state }) => state === 'undecided' || state === 'refused');
  if (concerned.length === 0) return [];
  const rows = concerned.map(({ unit, state }) => {
    const reasons = files
      .filter((each) => each.unit === unit)
      .flatMap(({ issues }) => issues.map((found) => sentenceOf(found, language)));
    return [unit, own.state[state], [...new Set(reasons)][0] ?? ''];
  });
  return [own.notCollected, ...indent(shortened(alignRows(rows, ['left', 'left', 'left']), own))];
}

function atFaultLines({ units }: CollectRun, words: Words, own: CollectWords): string[] {
  const rows = units
    .filter(isAtFault)
    .map(({ unit, file, issues }) => [
      unit,
      String(countOf(issues, 'error')),
      String(countOf(issues, 'warning')),
      file ?? '',
    ]);
  if (rows.length === 0) return [];
  const head = [own.unit, words.severity.error, words.severity.warning, own.file];
  const [first = '', ...lines] = alignRows([head, ...rows], ['left', 'right', 'right', 'left']);
  return [own.atFault, ...indent([first, ...shortened(lines, own)])];
}

function shortened(lines: readonly string[], own: CollectWords): readonly string[] {
  const others = lines.length - UNITS_SHOWN;
  return others > 0 ? [...lines.slice(0, UNITS_SHOWN), own.more(others)] : lines;
}

/** The summary, and the folder of the replies with how many they are. */
function fileLines(files: readonly string[], words: Words, own: CollectWords): string[] {
  const [summary, ...replies] = files;
  const [reply] = replies;
  if (summary === undefined) return [];
  const folder = reply === undefined ? [] : [`${dirname(reply)}/  ${own.replies(replies.length)}`];
  return [words.files, ...indent([summary, ...folder])];
}
