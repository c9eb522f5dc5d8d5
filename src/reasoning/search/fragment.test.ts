import { expect, test } from 'vitest';
import { fragmentsOf } from './fragment.ts';
import { searchTerms } from './search-terms.ts';

const marked = (text: string, query: string, names: readonly string[] = []): readonly string[] => {
  const terms = searchTerms(query, names.length === 0 ? [] : [{ start: 0, end: query.length, names }]);
  return fragmentsOf([{ field: 'text', text }], terms).flatMap((fragment) =>
    fragment.marks.map(({ start, end }) => fragment.text.slice(start, end)),
  );
};

test('found words are marked where they stand, whole where a form of them is found', () => {
  expect(marked('Records were forged, and forging is punished.', 'forged')).toEqual(['forged', 'forging']);
  expect(marked('园林中不得挂床住院。', '挂床')).toEqual(['挂床']);
});

test('neighbouring marks are one', () => {
  expect(marked('挂床住院', '挂床 住院')).toEqual(['挂床住院']);
});

test('a way to say it counts only where all of its words stand', () => {
  expect(marked('A bed of roses.', '挂床', ['sham bed'])).toEqual([]);
  expect(marked('A bed that was a sham.', '挂床', ['sham bed'])).toEqual(['bed', 'sham']);
});

test('of a long text the piece around the first word is shown, and that it was cut', () => {
  const text = `${'树'.repeat(500)}串换${'木'.repeat(500)}`;

  const [fragment] = fragmentsOf([{ field: 'text', text }], searchTerms('串换', []));

  expect(fragment?.text.length).toBe(160);
  expect(fragment?.isCut).toEqual({ before: true, after: true });
  expect(fragment?.text.slice(fragment.marks[0]?.start, fragment.marks[0]?.end)).toBe('串换');
});

test('the searcher’s own words come before those that they were widened to', () => {
  const terms = searchTerms('串换', [{ start: 0, end: 2, names: ['swapping'] }]);
  const fields = [
    { field: 'gist', text: 'Swapping and swapping.' },
    { field: 'title', text: '串换药品' },
  ];

  expect(fragmentsOf(fields, terms).map(({ field }) => field)).toEqual(['title', 'gist']);
});
