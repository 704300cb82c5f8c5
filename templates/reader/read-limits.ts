/** How much the reader accepts from a file; beyond any of these the file is refused, never cut off. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** Files inside an xlsx archive. */
  readonly entries: number;
  /** Unpacked bytes of one file inside the archive, and of all together. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Unpacked to packed size; checked for files that unpack to more than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Characters of one XML tag or one run of text. An Excel cell holds 32,767. */
  readonly xmlTokenLength: number;
  readonly xmlDepth: number;
  readonly sheets: number;
  /** Cell styles and number formats together. */
  readonly styles: number;
  /** Cells of all tables together, with the blanks between them; and texts that cells may share. */
  readonly cells: number;
  /** Merged ranges of one sheet. */
  readonly merges: number;
  /** The last row and column of Excel's grid. */
  readonly rowNumber: number;
  readonly columns: number;
}

const MEGABYTE = 1024 * 1024;

export const READ_LIMITS: ReadLimits = {
  fileBytes: 100 * MEGABYTE,
  entries: 10_000,
  entryBytes: 256 * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
  ratio: 200,
  ratioFromBytes: MEGABYTE,
  xmlTokenLength: MEGABYTE,
  xmlDepth: 100,
  sheets: 1000,
  styles: 100_000,
  cells: 10_000_000,
  merges: 500_000,
  rowNumber: 1_048_576,
  columns: 16_384,
};

/** A size in bytes as a person reads it. */
export function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
}
