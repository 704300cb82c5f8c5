import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkIdNumber } from '../../core/payout/id-number.ts';
import { hogList } from '../../templates/demo/hog-list.ts';
import { FOLDER, runDemo } from '../../templates/demo/run-demo.ts';
import { HOG, SCALLION } from '../../templates/demo/sample-files.ts';
import type { SampleTable } from '../../templates/demo/sample-table.ts';
import { scallionList } from '../../templates/demo/scallion-list.ts';
import { withTempFolder } from '../support/temp-folder.ts';

interface Demo {
  readonly code: number;
  readonly stdout: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Runs the demo in a fresh folder; files are told by their fingerprints. */
async function runOnce(): Promise<Demo> {
  return withTempFolder(async (cwd) => {
    let stdout = '';
    const code = await runDemo({
      stdout: (text) => {
        stdout += text;
      },
      stderr: () => {},
      terminal: null,
      cwd,
    });
    const names = (await readdir(join(cwd, FOLDER))).sort();
    const prints = names.map(async (name) => [name, fingerprint(await readFile(join(cwd, FOLDER, name)))] as const);
    return { code, stdout, files: new Map(await Promise.all(prints)) };
  });
}

function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('npm run demo', () => {
  let [first, second]: (Demo | undefined)[] = [];

  beforeAll(async () => {
    first = await runOnce();
    second = await runOnce();
  }, 120_000);

  test('两个方案的清单、价格和工作簿都写出来了', () => {
    expect(first?.code).toBe(0);
    expect([...(first?.files.keys() ?? [])]).toEqual(
      [
        SCALLION.insured,
        SCALLION.prices,
        HOG.insured,
        HOG.prices,
        '2023年章丘大葱目标价格保险及保费补贴实施方案-测算.xlsx',
        '章丘区生猪目标价格保险（一期）试点工作实施方案-测算.xlsx',
      ].sort(),
    );
  });

  test('再跑一次，文件和输出一字不差', () => {
    expect(second).toEqual(first);
  });

  // 大葱：1000 户加两行小计；三亩半、空白、0、#N/A 四户和两行小计不算。生猪：约200、12.5、-40、未统计四户不算。
  test.each(['清单 1002 行，其中计算 996 行，未计算 6 行', '清单 1000 行，其中计算 996 行，未计算 4 行'])(
    '%s',
    (line) => {
      expect(first?.stdout).toContain(line);
    },
  );

  test('两个方案都出险', () => {
    expect(first?.stdout.match(/成立，保险事故发生$/gm)).toHaveLength(3);
  });
});

describe.each([
  ['大葱', scallionList(), 2],
  ['生猪', hogList(), 0],
] as const)('%s的样例清单', (_, list: SampleTable, subtotals) => {
  const column = (header: string): readonly string[] => {
    const index = list.headers.indexOf(header);
    const texts = list.rows.map((row) => row[index]).flatMap((field) => (field?.kind === 'text' ? [field.text] : []));
    return texts.filter((text) => text !== '');
  };
  const ids = column('身份证号');

  test('有 1000 户', () => {
    expect(list.rows).toHaveLength(1000 + subtotals);
    expect(ids).toHaveLength(1000);
  });

  test('没有一个真人：姓名写明样例，证件号的地区码不存在，账号是编的', () => {
    const names = column(list.headers.includes('投保人') ? '投保人' : '养殖户姓名');
    expect(names.filter((name) => !/^样例户\d{4}$/.test(name))).toEqual([]);
    expect(ids.filter((id) => !id.startsWith('379999'))).toEqual([]);
    expect(column('银行账号').filter((account) => !account.startsWith('6200 0000 0000 '))).toEqual([]);
  });

  test('证件号只有故意写错的那些校验不过，只有故意重复的一对相同', () => {
    expect(ids.filter((id) => checkIdNumber(id) !== null)).toHaveLength(list.headers.includes('投保人') ? 1 : 0);
    expect(new Set(ids).size).toBe(999);
  });
});
