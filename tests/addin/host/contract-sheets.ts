import { describe, expect, test } from 'vitest';
import { area, typed } from './cells-of.ts';
import { faultOf } from './contract-refusals.ts';
import { type Opened, SHEET } from './opened.ts';

/** Sheets, defined names, selection, settings, diagnostics. */
export function sheetsContract(open: () => Promise<Opened>): void {
  describe('表', () => {
    test('刚打开：一个空表', async () => {
      const { host } = await open();
      expect(await host.sheets()).toEqual([{ name: SHEET, visible: true, protected: false, used: null }]);
    });

    test('已用区域从第一个有内容的格到最后一个', async () => {
      const { host } = await open();
      await host.write(area(3, 1), [typed('甲')]);
      await host.write(area(5, 4), [typed('乙')]);
      expect(await host.sheets()).toMatchObject([{ used: area(3, 1, 3, 4) }]);
    });

    test('受保护的、隐藏的表都说明', async () => {
      const { host, outside } = await open();
      await outside.addSheet('底稿', false);
      await outside.protect(SHEET);
      expect(await host.sheets()).toMatchObject([
        { name: SHEET, visible: true, protected: true },
        { name: '底稿', visible: false, protected: false },
      ]);
    });

    test('新表在最后，当前选中的不变；删掉就没有了', async () => {
      const { host, outside } = await open();
      await outside.select(area(2, 2));
      await host.addSheet("测算'明细'表");
      expect((await host.sheets()).map(({ name }) => name)).toEqual([SHEET, "测算'明细'表"]);
      expect(await outside.selected()).toEqual(area(2, 2));
      await host.write(area(0, 0, 1, 1, "测算'明细'表"), [typed('甲')]);
      await host.removeSheet("测算'明细'表");
      expect((await host.sheets()).map(({ name }) => name)).toEqual([SHEET]);
    });

    test.each([
      ['已有', SHEET],
      ['只差大小写', 'DATA'],
      ['空的', ''],
      ['有方括号', '表[1]'],
      ['有斜杠', '一/二'],
      ['以单引号开头', "'表"],
      ['32 个字', '表'.repeat(32)],
    ])('表名不能用：%s', async (_name, sheet) => {
      const { host, outside } = await open();
      await outside.addSheet('data');
      expect(await faultOf(host.addSheet(sheet))).toBe('shape');
      expect(await host.sheets()).toHaveLength(2);
    });

    test('31 个字的表名可用', async () => {
      const { host } = await open();
      await host.addSheet('表'.repeat(31));
      expect(await host.sheets()).toHaveLength(2);
    });
  });

  describe('名称', () => {
    test('设、改、去掉', async () => {
      const { host } = await open();
      expect(await host.names()).toEqual(new Map());
      await host.setName('目标价格', `'${SHEET}'!$C$8`);
      await host.setName('保费', `'${SHEET}'!$C$9`);
      await host.setName('保费', `'${SHEET}'!$C$10`);
      expect(await host.names()).toEqual(
        new Map([
          ['目标价格', `'${SHEET}'!$C$8`],
          ['保费', `'${SHEET}'!$C$10`],
        ]),
      );
      await host.setName('目标价格', null);
      await host.setName('从没有过', null);
      expect([...(await host.names()).keys()]).toEqual(['保费']);
    });
  });

  describe('选中', () => {
    test('别人选的看得见', async () => {
      const { host, outside } = await open();
      await outside.select(area(1, 2, 3, 4));
      expect(await host.selection()).toEqual(area(1, 2, 3, 4));
    });

    test('选到另一个表', async () => {
      const { host, outside } = await open();
      await outside.addSheet('清单');
      await host.select(area(9, 1, 1, 2, '清单'));
      expect(await outside.selected()).toEqual(area(9, 1, 1, 2, '清单'));
      expect(await host.selection()).toEqual(area(9, 1, 1, 2, '清单'));
    });
  });

  describe('设置和诊断', () => {
    test('设置：没设过是 null，设了就在', async () => {
      const { host } = await open();
      expect(await host.setting('language')).toBe(null);
      await host.setSetting('language', 'en');
      await host.setSetting('language', 'zh');
      expect(await host.setting('language')).toBe('zh');
      expect(await host.setting('toString')).toBe(null);
    });

    test('诊断里有程序名，没有单元格的内容和表名', async () => {
      const { host } = await open();
      await host.write(area(0, 0), [typed('张三的身份证号')]);
      const diagnostics = await host.diagnostics();
      expect(diagnostics.map(([, value]) => value)).toContain(host.capabilities.program);
      expect(JSON.stringify(diagnostics)).not.toMatch(/张三|表一/);
    });
  });
}
