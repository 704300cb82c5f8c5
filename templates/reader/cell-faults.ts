import { type Issue, issue } from '../../core/issue/issue.ts';
import { type Address, addressText } from './cell-address.ts';

export type CellFault = 'formulaWithoutResult' | 'serialNotDate' | 'cellNotReadable';

const LONGEST_QUOTE = 40;

interface Noted {
  readonly address: Address;
  readonly found: string;
  count: number;
}

/** What is wrong with single cells of a sheet, one issue of a kind: a column of a hundred thousand says it once. */
export class CellFaults {
  readonly #noted = new Map<CellFault, Noted>();

  /** The address may serve other cells afterwards. */
  note(fault: CellFault, address: Address, found: string): void {
    const noted = this.#noted.get(fault);
    if (noted === undefined)
      this.#noted.set(fault, { address: { ...address }, found: found.slice(0, LONGEST_QUOTE), count: 1 });
    else noted.count += 1;
  }

  issues(sheet: string): readonly Issue[] {
    return [...this.#noted].map(([fault, { address, found, count }]) =>
      issue(
        fault,
        fault === 'serialNotDate' ? 'warning' : 'error',
        { sheet, row: address.row },
        { cell: addressText(address), found, count: String(count) },
      ),
    );
  }
}
