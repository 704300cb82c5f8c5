import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule, TestRunEndReason } from 'vitest/node';
import { closingLines, type SkippedTest } from './closing-lines.ts';

/** Ends the output of a run with the names of the skipped tests and the line `N passed, N failed, N skipped`. */
export class PlainReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failures =
      tests.filter((test) => test.result().state === 'failed').length +
      modules.reduce((sum, module) => sum + errorsAround(module), 0) +
      unhandledErrors.length;
    const lines = closingLines({
      passed: tests.filter((test) => test.result().state === 'passed').length,
      // A run that could not start, or found no test, has failed without any failed test.
      failed: failures === 0 && reason !== 'passed' ? 1 : failures,
      skipped: tests.flatMap(skippedTest),
    });
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}

/** Failures that belong to a file or a group rather than to a test case. */
function errorsAround(module: TestModule): number {
  const groups = [module, ...module.children.allSuites()];
  return groups.reduce((sum, group) => sum + group.errors().length, 0);
}

function skippedTest(test: TestCase): readonly SkippedTest[] {
  const result = test.result();
  if (result.state === 'passed' || result.state === 'failed') return [];
  const name = `${test.module.relativeModuleId} > ${test.fullName}`;
  const reason = result.state === 'pending' ? '没有运行' : result.note;
  return [reason === undefined ? { name } : { name, reason }];
}
