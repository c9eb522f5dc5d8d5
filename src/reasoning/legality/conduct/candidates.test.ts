import { expect, test } from 'vitest';
import { path } from '../../../../tests/fixtures/decisions/trial.ts';
import { closestOf } from './candidates.ts';

const at = (norm: string, article: string, steps: number, workId = 'work') => ({
  path: path({ norm, article, workId }),
  steps,
});
const ids = (...candidates: readonly ReturnType<typeof at>[]) =>
  closestOf(candidates).map(({ path: { norm } }) => norm.id);

test('a catch-all item does not reach what another item of its list names', () => {
  const special = at('norm:b', 'art_1__item_1', 0);
  const general = at('norm:a', 'art_1__item_7', 1);

  expect(ids(special, general)).toEqual(['norm:b']);
  expect(ids(general)).toEqual(['norm:a']);
});
test('items as close as each other, other articles and other works all reach it, in the order of their norms', () => {
  const one = at('norm:c', 'art_1__item_1', 0);
  const same = at('norm:b', 'art_1__item_2', 0);
  const article = at('norm:a', 'art_2__item_1', 1);
  const work = at('norm:d', 'art_1__item_7', 1, 'other');

  expect(ids(work, one, same, article)).toEqual(['norm:a', 'norm:b', 'norm:c', 'norm:d']);
  expect(ids(same, work, article, one)).toEqual(['norm:a', 'norm:b', 'norm:c', 'norm:d']);
});
test('two wordings of one norm keep the order of their texts', () => {
  const early = { path: path({ validFrom: '2020-01-01' }), steps: 0 };
  const late = { path: path({ validFrom: '2021-01-01' }), steps: 0 };

  expect(closestOf([late, early]).map(({ path: { version } }) => version.validFrom)).toEqual([
    '2020-01-01',
    '2021-01-01',
  ]);
});
