import { expect, test } from 'vitest';
import { findCitations } from '../../reasoning/citation/find-citations.ts';
import { resolveCitations } from '../../reasoning/citation/resolve-citations.ts';
import { asOne } from './read-one-citation.ts';

const statusOf = (text: string): string => asOne(text, resolveCitations(findCitations(text), [], '2023-01-01')).status;

test.each([
  '社会保险法第八十七条',
  '根据《社会保险法》第八十八条的规定。',
  '《审计法》（以下简称《审计法》）第26条',
  'Harbour Law art. 280-1 para 1',
])('%s is one provision of one work, though none is on file', (text) => {
  expect(statusOf(text)).toBe('NOT_ON_FILE');
});

test('条例 alone does not say which', () => {
  expect(statusOf('条例第38条第1款第(3)项')).toBe('AMBIGUOUS');
});

test.each([
  ['a work without an article', '社会保险法'],
  ['an article without a work', '第三十八条'],
  ['two articles', '《审计法》第26条和第49条'],
  ['two items', '社会保险法第八十九条第一项、第二项'],
  ['a row of articles', 'R735 36-43'],
  ['a numeral that is none', '社会保险法第十百条'],
  ['a paragraph whose numeral is none', '社会保险法第八十七条第十百款'],
  ['an interpretation by its title alone', '刑法第二百六十六条的解释'],
  ['a sentence around a citation', '他说社会保险法第八十七条很好'],
  ['nothing', '  '],
])('%s is not one provision', (_what, text) => {
  expect(statusOf(text)).toBe('UNREADABLE');
});
