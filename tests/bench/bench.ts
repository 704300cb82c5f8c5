import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignRows } from '../../templates/command-line/text/align.ts';
import { compete, isMet, ratio } from './contest.ts';
import { JOB_NAMES, JOBS, type JobName } from './jobs.ts';
import { areaTexts, wrongPayouts } from './payouts.ts';
import { measureMemory, peakMemory } from './peak-memory.ts';
import { differing, doubleStatuses, exactStatuses, standings, townRows } from './progress.ts';
import { sampleList } from './reading.ts';

/** The most memory a job may take, in MB. */
const MEMORY_AIM = 1024;
/** At the second price every odd tenth of a 亩 is paid an exact half fen. */
const PRICES = ['0.98', '1.04675'];
const ROWS = 100_000;
const LEFT_ALIGNED: readonly string[] = ['项目', '对照', '目标', '结果', '内存目标'];
const HEADERS = [
  '项目',
  '对照',
  '算盘用时',
  '对照用时',
  '比值',
  '目标',
  '结果',
  '算盘内存',
  '对照内存',
  '内存比',
  '内存目标',
  '每秒',
];

if (!(await measureMemory(process.argv.slice(2)))) await bench();

/** Measures every job and prints one table. Times depend on the machine, ratios much less; neither fails the run. */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'suanpan-bench-'));
  try {
    const list = join(folder, 'list.xlsx');
    await writeFile(list, await sampleList(ROWS));
    const lines: string[][] = [];
    for (const [index, name] of JOB_NAMES.entries()) {
      process.stderr.write(`正在测量 ${index + 1}/${JOB_NAMES.length}…\n`);
      lines.push(await measure(name, list));
    }
    print(
      alignRows(
        [HEADERS, ...lines],
        HEADERS.map((header) => (LEFT_ALIGNED.includes(header) ? 'left' : 'right')),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  print([
    '',
    `时间是同一次运行里交替测量的中位数；内存是单独进程的峰值，含 Node 和准备数据，目标 ≤ ${MEMORY_AIM} MB。`,
  ]);
  const areas = areaTexts(ROWS);
  const towns = townRows(ROWS);
  const wrong = differing(exactStatuses(standings(towns)), doubleStatuses(towns));
  print([`10 万行指标×镇街中，浮点判断的状态有 ${wrong} 行不对。`]);
  print(
    PRICES.map(
      (price) => `实际价格 ${price} 元/500g：10 万户中浮点算出的赔款有 ${wrongPayouts(areas, price)} 户不对。`,
    ),
  );
}

async function measure(name: JobName, list: string): Promise<string[]> {
  const contest = await JOBS[name](list);
  const outcome = await compete(contest);
  const ours = await peakMemory(name, 'ours', list);
  const baseline = await peakMemory(name, 'baseline', list);
  const { aim, done, memoryAim } = contest;
  const memoryMet = ours <= MEMORY_AIM && (memoryAim === undefined || ours <= baseline * memoryAim);
  return [
    contest.title,
    contest.against,
    `${outcome.ours.toFixed(1)} 毫秒`,
    `${outcome.baseline.toFixed(1)} 毫秒`,
    `${ratio(contest, outcome).toFixed(2)} 倍`,
    aim === null ? '—' : `${aim.kind === 'slower' ? '≤' : '≥'} ${aim.times} 倍`,
    judgement(isMet(contest, outcome) && memoryMet, aim === null),
    `${ours} MB`,
    `${baseline} MB`,
    `${(ours / baseline).toFixed(2)} 倍`,
    memoryAim === undefined ? '—' : `≤ ${memoryAim} 倍`,
    done === undefined ? '' : `${Math.round(done.count / (outcome.ours / 1000))} ${done.of}`,
  ];
}

/** A figure for information is not an aim that was met. */
function judgement(met: boolean, isOnlyInformation: boolean): string {
  if (!met) return '没有达到';
  return isOnlyInformation ? '—' : '达到';
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
