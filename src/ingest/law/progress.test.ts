import { expect, test } from 'vitest';
import { progressText } from './progress.ts';

const half = { files: 3, allFiles: 4, bytes: 500, allBytes: 1_000, provisions: 900, seconds: 90 };

test('progress tells what is done, the rate, and the time left by the bytes that are left', () => {
  expect(progressText(half)).toBe(
    '[████████████············] 3 of 4 files, 0.0 files and 10 new provisions per second, 1 min 30 s left',
  );
});

test('before the first file is done no time is claimed', () => {
  expect(progressText({ ...half, files: 0, bytes: 0 })).toContain('time left not known yet');
});

test('a run without files is done', () => {
  expect(progressText({ ...half, files: 0, allFiles: 0, bytes: 0, allBytes: 0 })).toContain('0 s left');
});
