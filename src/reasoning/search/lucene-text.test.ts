import { expect, test } from 'vitest';
import { luceneText } from './lucene-text.ts';
import { searchTerms } from './search-terms.ts';

const fields = { names: 'titles', texts: 'gists', context: 'place', tokens: 'tokens' };
const nothing = { anyOf: [], inForce: null };

const textOf = (query: string, filter: Parameters<typeof luceneText>[2] = nothing): string => {
  const terms = searchTerms(query.toLowerCase(), []);
  return luceneText(terms, terms, filter, fields);
};

test('a Chinese word is a phrase, and weighs most in a name, least in the context', () => {
  expect(textOf('罚款')).toBe('+(((+(titles:"罚款"^4 gists:"罚款"^2 place:"罚款"))))');
});

test('an English word is found by its stem, a number only as it is', () => {
  expect(textOf('forged')).toContain('gists:forg*');
  expect(textOf('R735')).toContain('gists:"r735"');
});

test('filters are musts that weigh nothing', () => {
  const text = textOf('罚款', {
    anyOf: [['rankLAW', 'rankRULE']],
    inForce: { begun: ['from0', 'from20210101'], notEnded: ['to20210101', 'to99991231'] },
  });

  expect(text).toContain('+(tokens:"rankLAW" tokens:"rankRULE")^0');
  expect(text).toContain('+tokens:[from0 TO from20210101]^0 +tokens:{to20210101 TO to99991231]^0');
});

test.each([
  'a"b 罚款',
  '罚款) OR (titles:*',
  '罚款 AND NOT x',
  'titles:罚款',
  '罚款^99 ~3',
  '罚款\\',
  '/.*/ 罚款',
  '{罚款 TO x]',
])('nothing in %s becomes an operator', (query) => {
  const written = textOf(query);
  const known = /(?:titles|gists|place):(?:"[^"\\]*"|[a-z]+\*|\p{Script=Han}\*)(?:\^\d)?/gu;

  expect(written.replace(known, '').replace(/[+() ]/g, '')).toBe('');
});
