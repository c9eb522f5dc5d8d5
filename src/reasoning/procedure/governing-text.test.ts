import { describe, expect, test } from 'vitest';
import { ruleOnFile, text } from '../../../tests/fixtures/decisions/law-on-file.ts';
import { normsOn, textsMissingOn } from './governing-text.ts';

describe('the norms of a rule on a day', () => {
  const on = (day: string, ...norms: readonly ReturnType<typeof text>[]) =>
    normsOn(ruleOnFile({ norms }), day).map(({ norm }) => norm.id);
  const repeats = text({ norm: 'norm:2', aspect: 'REPEATS', validFrom: '2019-01-01' });

  test('are those in force, from the first day until before the last', () => {
    const ended = text({ validTo: '2022-01-01' });

    expect(['2019-12-31', '2020-01-01', '2021-12-31', '2022-01-01'].map((day) => on(day, ended))).toEqual([
      [],
      ['norm:1'],
      ['norm:1'],
      [],
    ]);
  });
  test('are none where only a text is in force that repeats the rule', () => {
    expect(on('2019-12-31', text(), repeats)).toEqual([]);
    expect(on('2020-01-01', text(), repeats)).toEqual(['norm:1', 'norm:2']);
  });
  test('hold as long as their work where the article is not known', () => {
    expect(on('2020-01-01', text({ hasVersion: false }))).toEqual(['norm:1']);
    expect(on('2019-12-31', text({ hasVersion: false }))).toEqual([]);
  });
});

describe('a text of a day that is not on file', () => {
  const missing = (day: string, ...norms: readonly ReturnType<typeof text>[]) =>
    textsMissingOn(ruleOnFile({ norms }), day).map((one) => [one.work.id, one.day, one.onFileFrom]);
  const older = text({ hasEarlierText: true });

  test('is one that an older work had before the text on file', () => {
    expect(missing('2019-12-31', older)).toEqual([['garden-law', '2019-12-31', '2020-01-01']]);
    expect(missing('2020-01-01', older)).toEqual([]);
  });
  test('is told once for each work', () => {
    expect(missing('2019-12-31', older, text({ norm: 'norm:2', hasEarlierText: true }))).toHaveLength(1);
    expect(
      missing('2019-12-31', older, text({ work: 'tree-law', hasEarlierText: true })).map(([work]) => work),
    ).toEqual(['garden-law', 'tree-law']);
  });
  test('is none of a work that began with that text, that only repeats the rule, or whose article is not known', () => {
    expect(missing('2019-12-31', text())).toEqual([]);
    expect(missing('2019-12-31', text({ hasEarlierText: true, aspect: 'REPEATS' }))).toEqual([]);
    expect(missing('2019-12-31', text({ hasEarlierText: true, hasVersion: false }))).toEqual([]);
  });
});
