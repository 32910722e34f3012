// Prints the closing line of the test run and decides its exit status: a failed check, a failed test, no test at all or a
// skipped test is a failure.
import { readFileSync } from 'node:fs';

const [path, status] = process.argv.slice(2);
let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(path, 'utf8'));
  counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
} catch {
  console.error('no test report: the checks before the tests have failed');
}
if (counts.failed === 0 && status !== '0') counts.failed = 1;
if (counts.skipped > 0) console.error('skipped tests are failures here: every program they need is installed');
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 && counts.skipped === 0 && counts.passed > 0 ? 0 : 1;
