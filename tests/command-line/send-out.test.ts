import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { messageOf } from '../../core/issue/message.ts';
import { type Mailing, sendOut } from '../../templates/command-line/send-out.ts';
import { readTables } from '../../templates/reader/read-table.ts';
import { LIST_JSON } from '../form/sample-form.ts';
import { EVERY_KIND } from '../form-workbook/invented-form.ts';
import { bookOf } from '../form-workbook/plan-cells.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { builtProgram, runUntil } from './built-program.ts';
import { put, runHere } from './run-here.ts';

const failing = vi.hoisted(() => ({ open: '', after: 0 }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (path, ...more) => {
    if (failing.open !== '' && failing.after-- <= 0)
      throw Object.assign(new Error(failing.open), { code: failing.open });
    return real.open(path, ...more);
  };
  return { ...real, open };
});
afterEach(() => Object.assign(failing, { open: '', after: 0 }));

const TITLE = '样例任务表';
const UNITS = ['甲镇', '乙镇', '丙林场'] as const;
const INDEX = `${TITLE}-目录.xlsx`;
const ARCHIVE = `${TITLE}-下发.zip`;
const fileOf = (unit: string) => `${TITLE}-${unit}.xlsx`;

const MAILING: Mailing = {
  ...{ title: TITLE, created: '2024-03-01', units: UNITS, zip: false },
  workbook: (unit) => bookOf(EVERY_KIND, unit),
  rowsOf: () => 2,
};

async function send(folder: string, changes: Partial<Mailing> = {}, overwrite = false) {
  const target = { folder: 'out', cwd: folder, overwrite };
  const { issues, ...sent } = await sendOut({ ...MAILING, ...changes }, target, () => {});
  return { ...sent, words: issues.map((found) => messageOf(found, 'zh')) };
}

/** Every file of the folder by its fingerprint. */
async function fingerprints(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  const prints = names.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(prints));
}

async function indexOf(folder: string): Promise<readonly (readonly string[])[]> {
  const { tables } = await readTables(join(folder, 'out', INDEX));
  const rows = tables[0]?.rows.slice(3) ?? [];
  return rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')));
}

const inFolder = withTempFolder<void>;

test('一个单位一份，加目录；目录里的摘要就是文件的摘要', () =>
  inFolder(async (folder) => {
    expect(await send(folder)).toEqual({ written: 3, unchanged: 0, index: `out/${INDEX}`, archive: null, words: [] });
    const prints = await fingerprints(join(folder, 'out'));
    expect(Object.keys(prints).sort()).toEqual([...UNITS.map(fileOf), INDEX].sort());
    expect(await indexOf(folder)).toEqual(
      UNITS.map((unit, at) => [String(at + 1), unit, fileOf(unit), '2', prints[fileOf(unit)]]),
    );
  }));

test('目录里的链接指到旁边的文件', () =>
  inFolder(async (folder) => {
    await send(folder, { units: ['甲 镇#1%'] });
    const zip = await JSZip.loadAsync(await readFile(join(folder, 'out', INDEX)));
    const relations = await zip.file('xl/worksheets/_rels/sheet1.xml.rels')?.async('string');
    const [, target = ''] = /Target="([^"]*)" TargetMode="External"/.exec(relations ?? '') ?? [];
    expect(decodeURIComponent(target)).toBe(fileOf('甲 镇#1%'));
    expect(target).not.toMatch(/[ #]/);
  }));

test('再来一次：都与上次相同，文件没有动过', () =>
  inFolder(async (folder) => {
    await send(folder);
    const before = await fingerprints(join(folder, 'out'));
    const past = new Date('2001-01-01');
    await utimes(join(folder, 'out', fileOf('甲镇')), past, past);
    expect(await send(folder)).toMatchObject({ written: 0, unchanged: 3, index: `out/${INDEX}`, words: [] });
    expect(await fingerprints(join(folder, 'out'))).toEqual(before);
  }));

test('目录坏了、旧了，再来一次就好', () =>
  inFolder(async (folder) => {
    await send(folder);
    const before = await fingerprints(join(folder, 'out'));
    await writeFile(join(folder, 'out', INDEX), '旧的');
    await send(folder);
    expect(await fingerprints(join(folder, 'out'))).toEqual(before);
  }));

describe('已经填过的文件', () => {
  const KEPT = `「out/${fileOf('乙镇')}」已有内容不同的文件（可能已经填过），没有改动；确要重做请加 --overwrite。`;
  const withOne = (use: (folder: string) => Promise<void>) =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'out'));
      await writeFile(join(folder, 'out', fileOf('乙镇')), '填过的');
      await use(folder);
    });

  test('留着，说出来；其余的照写，目录里仍有它，注明未改动', () =>
    withOne(async (folder) => {
      expect(await send(folder)).toMatchObject({ written: 2, unchanged: 0, index: `out/${INDEX}`, words: [KEPT] });
      expect(await readFile(join(folder, 'out', fileOf('乙镇')), 'utf8')).toBe('填过的');
      const lines = await indexOf(folder);
      expect(lines.map(([, unit, , , , note = '']) => [unit, note])).toEqual([
        ['甲镇', ''],
        ['乙镇', '已有内容不同的文件，未改动'],
        ['丙林场', ''],
      ]);
      expect(lines[1]?.[4]).toBe(createHash('sha256').update('填过的').digest('hex'));
    }));

  test('要求覆盖才覆盖', () =>
    withOne(async (folder) => {
      expect(await send(folder, {}, true)).toMatchObject({ written: 3, words: [] });
      expect((await readFile(join(folder, 'out', fileOf('乙镇')))).subarray(0, 2).toString()).toBe('PK');
    }));

  test('不打包，说明原因', () =>
    withOne(async (folder) => {
      const { archive, words } = await send(folder, { zip: true });
      expect(archive).toBeNull();
      expect(words).toEqual([
        KEPT,
        `有 1 个文件没有写好，没有打包「out/${ARCHIVE}」；请先处理上面所列的文件，再运行一次。`,
      ]);
      expect(await readdir(join(folder, 'out'))).not.toContain(ARCHIVE);
    }));
});

test('同名处是文件夹：留着，其余照写', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'out', fileOf('乙镇')), { recursive: true });
    const { written, words } = await send(folder);
    expect(written).toBe(2);
    expect(words).toEqual([expect.stringContaining(fileOf('乙镇'))]);
  }));

test('同名处是断了的链接：不顺着它写出去', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'out'));
    await symlink(join(folder, '别处.xlsx'), join(folder, 'out', fileOf('甲镇')));
    expect((await send(folder)).words).toEqual([expect.stringContaining('已有内容不同的文件')]);
    expect(await readdir(folder)).toEqual(['out']);
  }));

describe('写不进去', () => {
  test('文件夹的位置上是文件', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'out'), '');
      expect(await send(folder)).toMatchObject({
        ...{ written: 0, index: null },
        words: [expect.stringContaining('「out」写不进去')],
      });
    }));

  test.each(['EACCES', 'ENOSPC', 'EROFS'])('%s：写到一半停下，只说一次，不写目录', (code) =>
    inFolder(async (folder) => {
      Object.assign(failing, { open: code, after: 1 });
      const { written, index, words } = await send(folder, { zip: true });
      expect({ written, index, words }).toEqual({
        ...{ written: 1, index: null },
        words: [expect.stringContaining(`「out/${fileOf('乙镇')}」写不进去`)],
      });
      expect(await readdir(join(folder, 'out'))).toEqual([fileOf('甲镇')]);
      // 腾出地方后再来一次，与没有出过事一样
      failing.open = '';
      expect(await send(folder, { zip: true })).toMatchObject({ written: 2, unchanged: 1, words: [] });
      await withTempFolder(async (other) => {
        await send(other, { zip: true });
        expect(await fingerprints(join(folder, 'out'))).toEqual(await fingerprints(join(other, 'out')));
      });
    }),
  );

  test('目录写不进去：单位的文件都在', () =>
    inFolder(async (folder) => {
      Object.assign(failing, { open: 'ENOSPC', after: 3 });
      expect(await send(folder)).toMatchObject({ written: 3, index: null, words: [expect.stringContaining(INDEX)] });
    }));

  test('超出表格限度的单位说出来，其余照写', () =>
    inFolder(async (folder) => {
      const { written, words } = await send(folder, { units: ['甲镇', '长'.repeat(40_000)] });
      expect(written).toBe(1);
      expect(words).toEqual([expect.stringContaining('内容超出了表格文件的限度')]);
    }));
});

describe('打包', () => {
  test('目录和每个单位的文件，字节相同；再来一次，包也相同', () =>
    inFolder(async (folder) => {
      expect(await send(folder, { zip: true })).toMatchObject({ archive: `out/${ARCHIVE}`, words: [] });
      const { [ARCHIVE]: archive, ...others } = await fingerprints(join(folder, 'out'));
      const zip = await JSZip.loadAsync(await readFile(join(folder, 'out', ARCHIVE)), { checkCRC32: true });
      const inside = Object.values(zip.files).map(async (entry) => {
        return [
          entry.name,
          createHash('sha256')
            .update(await entry.async('uint8array'))
            .digest('hex'),
        ] as const;
      });
      expect(Object.fromEntries(await Promise.all(inside))).toEqual(others);
      expect(Object.keys(zip.files)).toEqual([INDEX, ...UNITS.map(fileOf)]);
      await send(folder, { zip: true });
      expect((await fingerprints(join(folder, 'out')))[ARCHIVE]).toBe(archive);
    }));

  test('加了单位，包重做', () =>
    inFolder(async (folder) => {
      await send(folder, { zip: true });
      await send(folder, { zip: true, units: [...UNITS, '丁镇'] });
      const zip = await JSZip.loadAsync(await readFile(join(folder, 'out', ARCHIVE)));
      expect(Object.keys(zip.files)).toContain(fileOf('丁镇'));
    }));
});

describe('被杀掉', () => {
  const COUNT = 80;
  const units = Array.from({ length: COUNT }, (_, index) => `样例村${index + 1}`);
  const inputs = { '村.csv': `村\n${units.join('\n')}\n`, '清单.json': JSON.stringify(LIST_JSON) };
  const args = ['template', '清单.json', '--units', '村.csv', '--zip', '--out', 'out'];

  test('在几个时刻 kill -9：最后的名称上没有残缺的文件；接着再跑，与没有被杀过一字不差', async () => {
    await withTempFolder(async (place) => {
      const program = await builtProgram(place);
      await put(place, inputs);
      expect((await runHere(place, ...args)).code).toBe(0);
      const undisturbed = await fingerprints(join(place, 'out'));
      expect(Object.keys(undisturbed)).toHaveLength(COUNT + 2);

      let killed = 0;
      for (const moment of [1, 7, 40, COUNT - 1, COUNT, COUNT + 1]) {
        const cwd = join(place, `cwd${moment}`);
        await mkdir(cwd);
        await put(cwd, inputs);
        const soEnough = () => finished(join(cwd, 'out')).length >= moment;
        if (await runUntil(program, { cwd, args, soEnough })) killed += 1;
        const left = await fingerprints(join(cwd, 'out'));
        for (const name of finished(join(cwd, 'out'))) expect(left[name]).toBe(undisturbed[name]);
        expect((await runHere(cwd, ...args)).code).toBe(0);
        expect(await fingerprints(join(cwd, 'out'))).toEqual(undisturbed);
      }
      expect(killed).toBeGreaterThan(3);
    });
  }, 180_000);

  test('被杀的进程留下的半个文件收走，正在写的和别人的留下', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'out');
      await mkdir(out);
      const leftovers = {
        dead: `.${fileOf('甲镇')}.4194300-0123456789ab.tmp`,
        alive: `.${fileOf('甲镇')}.${process.pid}-0123456789ab.tmp`,
        other: '.别的.xlsx.4194300-0123456789ab.tmp',
      };
      for (const name of Object.values(leftovers)) await writeFile(join(out, name), 'PK');
      await send(folder);
      const there = await readdir(out);
      expect(there).not.toContain(leftovers.dead);
      expect(there).toEqual(expect.arrayContaining([leftovers.alive, leftovers.other]));
    }));
});

/** The files under their final names. */
function finished(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}
