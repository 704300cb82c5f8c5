/** What became of the test cases of one run. */
export interface RunSummary {
  readonly passed: number;
  /** Failed test cases, and everything else that failed a run: a file that could not be loaded, a hook, a stray error. */
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

export interface SkippedTest {
  readonly name: string;
  readonly reason?: string;
}

/** The end of a test run's output: the skipped tests by name, then the plain closing line. */
export function closingLines({ passed, failed, skipped }: RunSummary): readonly string[] {
  const names = skipped.map(({ name, reason }) => (reason === undefined ? `  ${name}` : `  ${name}（${reason}）`));
  const list = names.length === 0 ? [] : [`跳过的测试（${names.length}）：`, ...names];
  return [...list, `${passed} passed, ${failed} failed, ${skipped.length} skipped`];
}
