// Adds up what vitest and the proof reported, and what ended badly without a report. The syntax is that of Node 20.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, tested, proved] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder)) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  if (report.numPendingTests > 0) console.log(`${name}: ${report.numPendingTests} skipped`);
  for (const file of report.testResults ?? []) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'skipped' || status === 'pending') console.log(`  skipped: ${fullName}`);
      if (status === 'failed') console.log(`  failed: ${fullName}`);
    }
    // A file that could not be loaded has no tests to fail.
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      failed += 1;
      console.log(`  failed: ${file.name}: ${file.message}`);
    }
  }
}
for (const [name, code] of [
  ['npm test', tested],
  ['the proof of npm start', proved],
]) {
  if (code === '0' || failed > 0) continue;
  failed += 1;
  console.log(`${name} ended with ${code}`);
}
if (passed === 0) failed += 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
