import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SheetPlan } from '../../templates/workbook/plan.ts';
import { WorkbookBatch } from '../../templates/workbook/workbook-batch.ts';
import { attribute, openXlsx } from '../support/xlsx-parts.ts';
import { element, sheet, text, workbook } from './plan-builder.ts';

const counted = vi.hoisted(() => ({ hashes: 0 }));
vi.mock('node:crypto', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:crypto')>();
  const hash = (...input: Parameters<typeof real.hash>): ReturnType<typeof real.hash> => {
    counted.hashes += 1;
    return real.hash(...input);
  };
  return { ...real, hash };
});
beforeEach(() => {
  counted.hashes = 0;
});

const locked = (password: string, changes: Partial<SheetPlan> = {}) => sheet({ protected: { password }, ...changes });

async function locksOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await openXlsx(bytes);
  return sheets.map(({ xml }) => element(xml, 'sheetProtection') ?? '');
}

test('the password is stored as Excel stores it: hashed with a salt, a hundred thousand times', async () => {
  const [lock = ''] = await locksOf(await new WorkbookBatch().bytes(workbook([locked('口令-a')])));
  expect(attribute(lock, 'algorithmName')).toBe('SHA-512');
  expect(attribute(lock, 'spinCount')).toBe('100000');
  const salt = Buffer.from(attribute(lock, 'saltValue') ?? '', 'base64');
  expect(salt).toHaveLength(16);
  let key = createHash('sha512').update(salt).update(Buffer.from('口令-a', 'utf16le')).digest();
  for (let spin = 0; spin < 100_000; spin++) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(spin);
    key = createHash('sha512').update(key).update(number).digest();
  }
  expect(attribute(lock, 'hashValue')).toBe(key.toString('base64'));
  expect(lock).not.toContain('口令');
});

test('apart from the password the lock is the same', async () => {
  const [plain, secret = ''] = await locksOf(
    await new WorkbookBatch().bytes(workbook([sheet({ name: '甲', protected: true }), locked('a')])),
  );
  expect(secret.replace(/ (?:algorithmName|hashValue|saltValue|spinCount)="[^"]*"/g, '')).toBe(plain);
});

test('one password is hashed once, however many sheets and workbooks it locks', async () => {
  const batch = new WorkbookBatch();
  const unit = (name: string) =>
    workbook([locked('a', { rows: [{ cells: [text(name)] }] }), locked('a', { name: '第二张' })], { title: name });
  const first = await batch.bytes(unit('甲镇'));
  const hashes = counted.hashes;
  expect(hashes).toBe(100_001);
  const second = await batch.bytes(unit('乙镇'));
  expect(counted.hashes).toBe(hashes);
  expect(await locksOf(second)).toEqual(await locksOf(first));
  expect(await new WorkbookBatch().bytes(unit('乙镇'))).toEqual(second);
});

test('two passwords are told apart', async () => {
  const [first, second] = await locksOf(
    await new WorkbookBatch().bytes(workbook([locked('a'), locked('b', { name: '第二张' })])),
  );
  expect(second).not.toBe(first);
});

test.each([
  ['', 'password of 0 characters; Excel allows 1 to 255'],
  ['a'.repeat(256), 'password of 256 characters; Excel allows 1 to 255'],
])('a password of the wrong length is refused', async (password, what) => {
  await expect(new WorkbookBatch().bytes(workbook([locked(password)]))).rejects.toThrow(what);
});
