import type { Cell } from '../../core/table/cell.ts';
import { type DateSystem, serialToIso } from '../../core/table/serial-date.ts';

/** The days of a workbook as cells. A register has a few hundred days in as many thousand cells; each is made once. */
export class SerialDays {
  readonly #system: DateSystem;
  readonly #known = new Map<number, Cell>();

  constructor(system: DateSystem) {
    this.#system = system;
  }

  /** The day of a serial, whatever its time of day; `null` where it names none. */
  cell(serial: number): Cell | null {
    const day = Math.floor(serial);
    const known = this.#known.get(day);
    if (known !== undefined) return known;
    const iso = serialToIso(day, this.#system);
    if (iso === null) return null;
    const cell: Cell = { kind: 'date', iso };
    this.#known.set(day, cell);
    return cell;
  }
}
