import { checkDigit } from '../../core/payout/id-number.ts';
import { isoDate } from '../../core/quantity/date.ts';
import type { Draw } from './random.ts';

/** Who is insured, as both lists tell it. Nobody here exists. */
export interface Household {
  readonly town: string;
  readonly village: string;
  readonly name: string;
  readonly idNumber: string;
  readonly bank: string;
  readonly account: string;
}

/** No place has this code, so no such ID number was ever given out; its check digit is right all the same. */
const NO_REGION = '379999';
const TOWNS = ['一', '二', '三', '四', '五'];
const VILLAGES_PER_TOWN = 8;

/** So many households in five towns of eight villages, in the order in which a district lists them. */
export function inventHouseholds(count: number, draw: Draw): Household[] {
  const villages = TOWNS.flatMap((town) =>
    Array.from({ length: VILLAGES_PER_TOWN }, (_, index) => ({
      town: `样例镇${town}`,
      village: `样例村${town}－${index + 1}`,
    })),
  );
  return villages.flatMap((place, index) => {
    const first = Math.ceil((index * count) / villages.length);
    const next = Math.ceil(((index + 1) * count) / villages.length);
    return Array.from({ length: next - first }, (_, offset) => ({ ...place, ...inventPerson(first + offset, draw) }));
  });
}

function inventPerson(index: number, draw: Draw) {
  const number = String(index + 1).padStart(4, '0');
  return {
    name: `样例户${number}`,
    idNumber: inventId(index, draw),
    bank: '样例银行',
    account: `6200 0000 0000 ${number}`,
  };
}

/** The sequence number tells a thousand apart, whatever their days of birth. */
function inventId(index: number, draw: Draw): string {
  const born = isoDate(draw(1948, 1996), draw(1, 12), draw(1, 28)) ?? '';
  const id = `${NO_REGION}${born.replaceAll('-', '')}${String(index % 1000).padStart(3, '0')}`;
  return id + checkDigit(id);
}
