import { expect, test } from 'vitest';
import { readPatterns } from '../fixtures/fact-patterns/pattern.ts';
import { assessPattern } from '../support/assess-pattern.ts';
import { judgePattern } from '../support/judge-pattern.ts';

// The same patterns run through the schema and a database in tests/integration; here only the engine thinks.

test.each(readPatterns())('$id: $title', (pattern) => {
  const wrong = judgePattern(pattern, assessPattern(pattern)).filter(({ mark }) => mark === 'WRONG');

  expect(wrong.map(({ what }) => what)).toEqual([]);
});
