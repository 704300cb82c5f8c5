import type { Cell } from '../../core/table/cell.ts';
import type { StyleSheet } from './cell-looks.ts';
import { KnownSheets } from './known-sheet.ts';
import { PartCache } from './part-cache.ts';
import type { Relationship } from './relationships.ts';
import type { WorkbookPart } from './workbook-parts.ts';

/** What workbooks of one template that were saved by one program have in common. */
export class KnownParts {
  readonly relationships = new PartCache<readonly Relationship[]>();
  readonly workbooks = new PartCache<WorkbookPart>();
  readonly styles = new PartCache<StyleSheet>();
  readonly sheets = new KnownSheets();
  readonly strings = new PartCache<readonly Cell[]>();
}
