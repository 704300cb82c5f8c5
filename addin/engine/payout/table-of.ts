import type { Table } from '../../../core/table/cell.ts';
import { tableOf as readBlock } from '../../host/cells-of-block.ts';
import type { Block } from '../../host/host.ts';

const KNOWN = new WeakMap<Block, Table>();

/**
 * A block as a table; `file` is what findings and the sheet 校核 call it. A block is kept between tasks, and so is what was
 * read from it.
 */
export function tableOf(block: Block, file: string): Table {
  const known = KNOWN.get(block);
  if (known?.file === file) return known;
  const table = readBlock(block, file);
  KNOWN.set(block, table);
  return table;
}
