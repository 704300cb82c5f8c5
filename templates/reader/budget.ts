import type { WorkbookMeasure } from '../../core/issue/file-issues.ts';
import type { Place } from '../../core/issue/issue.ts';
import { refuse } from './refusal.ts';

/** How much of something may still be kept; a workbook that holds more is refused. */
export class Budget {
  readonly #measure: WorkbookMeasure;
  readonly #limit: number;
  readonly #place: Place;
  #left: number;

  constructor(measure: WorkbookMeasure, limit: number, place: Place = {}) {
    this.#measure = measure;
    this.#limit = limit;
    this.#place = place;
    this.#left = limit;
  }

  take(count = 1): void {
    this.#left -= count;
    if (this.#left < 0) refuse('workbookTooLarge', { measure: this.#measure, limit: String(this.#limit) }, this.#place);
  }
}
