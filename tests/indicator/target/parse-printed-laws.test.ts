import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePrinted } from '../../../core/indicator/target/parse-printed.ts';
import { WORDS_AFTER, WORDS_BEFORE } from '../../../core/indicator/target/words.ts';
import { parseDecimal } from '../../../core/quantity/decimal.ts';

/** Scraps of printed targets, likely and unlikely, in any order. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(...[...WORDS_BEFORE, ...WORDS_AFTER].map(([word]) => word)),
      fc.constantFrom(
        '[',
        ']',
        '〔',
        '〕',
        '*',
        '%',
        '％',
        '-',
        '—',
        '~',
        '至',
        ' ',
        ',',
        '.',
        '①',
        '²',
        '≥',
        '>',
        '=',
      ),
      fc.constantFrom('万', '亿元', '个', '万人', '百分点', 'm²', '50g', '元/（头·月）', '(', ')'),
      fc.integer({ min: 0, max: 10_000 }).map(String),
      fc.constantFrom('1,234', '0.5', '１２', '007'),
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''));

const anyText = fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 }));

test('读什么都不出错；读出的数，它的每一位都连着印在原文里', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = parsePrinted(text);
      if (reading.kind !== 'number') return;
      // A sign may stand apart from its number; digits may not stand apart from each other.
      const digits = text
        .normalize('NFKC')
        .replaceAll(',', '')
        .replaceAll('−', '-')
        .replace(/-\s+(?=\d)/g, '-');
      expect(digits).toContain(reading.value);
      expect(digits).toContain(reading.upper ?? reading.value);
      expect(parseDecimal(reading.value)).not.toBeNull();
    }),
    { numRuns: 3000 },
  );
});

test('区间必有两端，其余没有上限', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = parsePrinted(text);
      if (reading.kind === 'number') expect(reading.operator === 'between').toBe(reading.upper !== null);
    }),
    { numRuns: 3000 },
  );
});

test('前后加空白、改全角，读法不变', () => {
  fc.assert(
    fc.property(scraps, (text) => {
      const wide = text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      const [plain, other] = [parsePrinted(text), parsePrinted(` ${wide}　`)];
      expect(other.kind).toBe(plain.kind);
      if (plain.kind === 'number') expect(other).toEqual(plain);
    }),
    { numRuns: 2000 },
  );
});
