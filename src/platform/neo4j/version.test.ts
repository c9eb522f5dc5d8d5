import { expect, test } from 'vitest';
import { isAtLeast, javaVersion } from './version.ts';

test.each([
  ['5.26.30', true],
  ['5.26', true],
  ['2026.07.0', true],
  ['5.100.0-SNAPSHOT', true],
  ['5.25.1', false],
  ['5', false],
  ['4.4.40', false],
  ['unknown', false],
])('that Neo4j %s is 5.26 or newer is %s', (version, newEnough) => {
  expect(isAtLeast(version, '5.26')).toBe(newEnough);
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_422"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['openjdk version "26-ea" 2026-03-17', 26],
  ['some other program', null],
])('what Java prints, %j, means major version %j', (output, major) => {
  expect(javaVersion(output)).toBe(major);
});
