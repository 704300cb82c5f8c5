import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readScheme } from '../../core/payout/read-scheme.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { readPolicy } from '../../core/policy/read-policy.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { fractionText } from '../../core/quantity/rational.ts';

const POLICY_FOLDER = fileURLToPath(new URL('../../seeds/policies/', import.meta.url));
const SOURCE_FOLDER = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const SOURCE_FILE = existsSync(SOURCE_FOLDER)
  ? readdirSync(SOURCE_FOLDER).find((name) => /^004_.*\.txt$/.test(name))
  : undefined;

const FILES = readdirSync(POLICY_FOLDER).filter((name) => name.endsWith('.json'));
const JSONS = FILES.map((file) => ({ file, json: JSON.parse(readFileSync(POLICY_FOLDER + file, 'utf8')) as unknown }));

test('the two schemes of Zhangqiu are there', () => {
  expect(FILES).toEqual(expect.arrayContaining(['zhangqiu-hog-2023.json', 'zhangqiu-scallion-2023.json']));
});

describe.each(JSONS)('$file', ({ file, json }) => {
  test('loads with nothing to say against it', () => {
    const { scheme, issues } = readScheme(json, file);
    expect(issues).toEqual([]);
    expect(scheme?.policy.id).toBe(file.replace(/\.json$/, ''));
  });

  test.each(parametersOf(json))(
    '$term $value$unit stands in the words printed: $printed',
    ({ value, unit, printed }) => {
      expect(quantitiesIn(printed)).toContain(`${fractionText(decimal(value))} ${unit}`);
    },
  );

  test('every percentage of the split stands in the words printed', () => {
    const { funding } = policyOf(json);
    const shares = funding.payers.map(({ share }) => share);
    expect((funding.source.printed ?? '').match(/\d+%/g)).toEqual(shares);
  });

  const name = SOURCE_FILE === undefined ? '（跳过：没有来源文本 ../shared/seeds/004_*.txt）' : '';
  test.skipIf(SOURCE_FILE === undefined)(`every printed piece stands in the source document${name}`, () => {
    const source = withoutSpaces(readFileSync(SOURCE_FOLDER + SOURCE_FILE, 'utf8'));
    const absent = printedPieces(json).filter((piece) => !source.includes(withoutSpaces(piece)));
    expect(absent).toEqual([]);
  });
});

function policyOf(json: unknown): Policy {
  const { policy, issues } = readPolicy(json, 'policy.json');
  if (policy === null) throw new Error(JSON.stringify(issues));
  return policy;
}

function parametersOf(json: unknown) {
  return policyOf(json).terms.flatMap((term) =>
    term.kind !== 'parameter'
      ? []
      : term.values.map(({ value, source }) => ({
          term: term.term,
          value: value ?? '',
          unit: term.unit,
          printed: source.printed ?? '',
        })),
  );
}

/** Every number with the unit behind it: `1.06元/500g` as `53/50 元/500g`. */
function quantitiesIn(printed: string): string[] {
  return [...printed.matchAll(/(\d+(?:\.\d+)?)(%|元\/(?:500g|\p{L}+))/gu)].map(
    ([, digits = '', unit = '']) => `${fractionText(decimal(digits))} ${unit}`,
  );
}

/** The text of every `printed`, wherever it stands in the file. */
function printedPieces(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(printedPieces);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'printed' && typeof inner === 'string' ? [inner] : printedPieces(inner),
  );
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
