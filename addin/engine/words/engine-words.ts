/** What the engine itself says; the rest are the words of the workbooks and the sentences of core. */
export interface EngineWords {
  readonly occurred: string;
  readonly notOccurred: string;
  readonly published: string;
  /** The total of a term over all rows. */
  readonly total: (label: string) => string;
  readonly rowNumber: string;
  /** The heading of an explanation: the row as people see it, and who stands there. */
  readonly rowTitle: (row: number, name: string) => string;
  readonly rowNotListed: (row: number) => string;
  readonly resultNone: string;
  readonly moreFindings: (count: number) => string;
  /** A cell that holds no plain number, so that its number was put in by hand. */
  readonly numberPutIn: (label: string) => string;
  readonly fileReplaced: (title: string) => string;
}
