import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../addin/host/entry.ts';
import type { Area, Host } from '../../../addin/host/host.ts';
import { HostError, type HostFault } from '../../../addin/host/host-error.ts';
import { area, typed, valuesOf } from './cells-of.ts';
import type { Opened } from './opened.ts';

/** The fault that a promise is refused for; anything else than a refusal fails the test. */
export async function faultOf(promise: Promise<unknown>): Promise<HostFault> {
  const error = await promise.then(
    () => null,
    (refusal: unknown) => refusal,
  );
  expect(error).toBeInstanceOf(HostError);
  return (error as HostError).fault;
}

const ELSEWHERE = '没有的表';

const WRONG_SHAPES: readonly (readonly [name: string, area: Area, rows: readonly (readonly (Entry | null)[])[]])[] = [
  ['少一行', area(0, 0, 2, 1), [typed('甲')]],
  ['多一行', area(0, 0, 1, 1), [typed('甲'), typed('乙')]],
  ['少一列', area(0, 0, 1, 2), [typed('甲')]],
  ['多一列', area(0, 0, 1, 1), [typed('甲', '乙')]],
  ['第二行缺一格', area(0, 0, 2, 2), [typed('甲', '乙'), typed('丙')]],
  ['没有行', area(0, 0, 0, 1), []],
  ['没有列', area(0, 0, 1, 0), [[]]],
  ['行号是负数', area(-1, 0), [typed('甲')]],
  ['超出最后一行', area(1_048_576, 0), [typed('甲')]],
  ['一半超出最后一行', area(1_048_575, 0, 2, 1), [typed('甲'), typed('乙')]],
  ['超出最后一列', area(0, 16_384), [typed('甲')]],
];

const UNKNOWN: readonly (readonly [name: string, run: (host: Host) => Promise<unknown>])[] = [
  ['读', (host) => host.read(area(0, 0, 1, 1, ELSEWHERE))],
  ['问合并', (host) => host.merged(area(0, 0, 1, 1, ELSEWHERE))],
  ['写', (host) => host.write(area(0, 0, 1, 1, ELSEWHERE), [typed('甲')])],
  ['看样式', (host) => host.looks(area(0, 0, 1, 1, ELSEWHERE))],
  ['设样式', (host) => host.format(ELSEWHERE, [{ kind: 'tabColor', color: '#1A5FA8' }])],
  ['选中', (host) => host.select(area(0, 0, 1, 1, ELSEWHERE))],
  ['删表', (host) => host.removeSheet(ELSEWHERE)],
];

/** Every refusal is a fault of the list, and nothing has changed after it. */
export function refusalsContract(open: () => Promise<Opened>): void {
  describe('拒绝', () => {
    test.each(WRONG_SHAPES)('写的形状不对：%s', async (_name, target, rows) => {
      const { host } = await open();
      expect(await faultOf(host.write(target, rows))).toBe('shape');
      expect(await valuesOf(host, area(0, 0, 2, 2))).toEqual([
        ['', ''],
        ['', ''],
      ]);
    });

    test.each([
      ['没有行', area(0, 0, 0, 1)],
      ['列号是负数', area(0, -1)],
      ['超出最后一行', area(1_048_575, 0, 2, 1)],
      ['超出最后一列', area(0, 16_383, 1, 2)],
    ])('读的区域不在表上：%s', async (_name, target) => {
      const { host } = await open();
      expect(await faultOf(host.read(target))).toBe('shape');
    });

    test.each(UNKNOWN)('没有这个表：%s', async (_name, run) => {
      const { host } = await open();
      expect(await faultOf(run(host))).toBe('notFound');
    });

    test('表受保护：不能写，内容不变', async () => {
      const { host, outside } = await open();
      await outside.put(area(0, 0), [[{ value: '原' }]]);
      await outside.protect(area(0, 0).sheet);
      expect(await faultOf(host.write(area(0, 0), [typed('改')]))).toBe('protected');
      expect(await outside.cells(area(0, 0))).toMatchObject([[{ value: '原' }]]);
    });

    test('表受保护：不能设样式', async () => {
      const { host, outside } = await open();
      await outside.protect(area(0, 0).sheet);
      const looks = [{ kind: 'look', cells: area(0, 0), look: { bold: true } }] as const;
      expect(await faultOf(host.format(area(0, 0).sheet, looks))).toBe('protected');
    });

    test('正在单元格里打字：不能写；打完就能', async () => {
      const { host, outside } = await open();
      await outside.beginEdit();
      expect(await faultOf(host.write(area(0, 0), [typed('改')]))).toBe('cellEdit');
      await outside.endEdit();
      await host.write(area(0, 0), [typed('改')]);
      expect(await valuesOf(host, area(0, 0))).toEqual([['改']]);
    });

    test('程序正忙：写被拒绝，内容不变；再来就行', async () => {
      const { host, outside } = await open();
      outside.busy(1);
      expect(await faultOf(host.write(area(0, 0), [typed('改')]))).toBe('busy');
      expect(await outside.cells(area(0, 0))).toMatchObject([[{ value: '' }]]);
      await host.write(area(0, 0), [typed('改')]);
      expect(await outside.cells(area(0, 0))).toMatchObject([[{ value: '改' }]]);
    });
  });
}
