import { describe, expect, test } from 'vitest';
import { parseLaw } from '../../reasoning/law-text/parse-law.ts';
import type { KnownProvision } from '../law/plan-versions.ts';
import { provisionsOf, type TextProvision } from '../law/provisions-of.ts';
import { numbersOf } from './moved-numbers.ts';
import { type MovedProvision, movedProvisions } from './moved-provisions.ts';

const textOf = (...articles: readonly (readonly string[])[]): readonly TextProvision[] =>
  provisionsOf(parseLaw(['# 园林条例', ...articles.flat()].join('\n\n')));

/** As the graph gives them: in no order. */
const onFile = (texts: readonly TextProvision[], validFrom = '2001-06-01'): readonly KnownProvision[] =>
  texts.toReversed().map(({ eId, text }) => ({
    eId,
    versions: [{ id: `garden#${eId}@${validFrom}`, validFrom, validTo: null, text, textStatus: 'ON_FILE' }],
  }));

const list = (article: string, ...items: readonly string[]): readonly string[] => [
  `第${article}条 养护包括下列工作：`,
  ...items.map((item, at) => `（${'一二三四五六'.charAt(at)}）${item}`),
];

const shown = (moved: readonly MovedProvision[]): readonly string[] =>
  moved.map(({ from, to, on }) => `${from} > ${to} ${on}`);
const between = (before: readonly TextProvision[], after: readonly TextProvision[]) => {
  const { sure, unsure } = movedProvisions(after, onFile(before), '2005-07-01');
  return { sure: shown(sure).map((one) => one.slice(0, -11)), unsure: shown(unsure).map((one) => one.slice(0, -11)) };
};

const [feed, water, fence, prune] = ['春季施肥和松土；', '夏季浇水和除虫；', '每月检查围栏；', '秋季修剪枝条。'];
const trees = '第一条 公园里的树木每年春季修剪一次，由养护单位负责。';
const ponds = '池塘的水每季度更换，水质应当清洁，不得投放药剂。';
const benches = '长椅由管理处登记编号，损坏的应当在十日内修理。';

describe('within an article', () => {
  test('an item put in moves the ones behind it', () => {
    expect(between(textOf(list('一', feed, water, prune)), textOf(list('一', feed, fence, water, prune)))).toEqual({
      sure: ['art_1__para_1__item_2 > art_1__para_1__item_3', 'art_1__para_1__item_3 > art_1__para_1__item_4'],
      unsure: [],
    });
  });

  test('an item taken out does too, and its own number is another rule now', () => {
    expect(between(textOf(list('一', feed, water, prune)), textOf(list('一', water, prune))).sure).toEqual([
      'art_1__para_1__item_2 > art_1__para_1__item_1',
      'art_1__para_1__item_3 > art_1__para_1__item_2',
    ]);
  });

  test('a paragraph takes its items with it', () => {
    expect(
      between(
        textOf(list('一', feed, water)),
        textOf(['第一条 园林局负责公园的日常养护。', '养护包括下列工作：', `（一）${feed}`, `（二）${water}`]),
      ),
    ).toEqual({
      sure: [
        'art_1__para_1 > art_1__para_2',
        'art_1__para_1__item_1 > art_1__para_2__item_1',
        'art_1__para_1__item_2 > art_1__para_2__item_2',
      ],
      unsure: [],
    });
  });

  test('what is only alike, or like two others, is told apart from what is certain', () => {
    const one = textOf(list('一', '树木每年修剪两次并施肥；', '花坛每日浇水。'));
    const other = textOf(list('一', '园门每日刷洗干净；', '树木每年春秋修剪；', '花坛每日浇水。'));
    expect(between(one, other)).toEqual({
      sure: ['art_1__para_1__item_2 > art_1__para_1__item_3'],
      unsure: ['art_1__para_1__item_1 > art_1__para_1__item_2'],
    });

    const twins = textOf(list('一', fence, feed, water), ['第二条 本条例自公布之日起施行。']);
    const doubled = textOf(list('一', '清扫园路；', '园灯每周检修；', '每月检查围栏；', '每月检查围栏；'));
    expect(between(twins, doubled)).toEqual({
      sure: [],
      unsure: ['art_1__para_1__item_1 > art_1__para_1__item_3'],
    });
  });

  test('the same chapeau above another list is not the same paragraph', () => {
    const before = textOf([
      '第一条 园林局负责公园的日常养护。',
      '养护包括下列工作：',
      `（一）${feed}`,
      `（二）${water}`,
    ]);
    const after = textOf(list('一', '每月检查围栏和园门；', '园灯全部换新；', '石桥每年油漆一次；'));

    expect(between(before, after).sure).toEqual([]);
  });

  test('what only says that it was deleted has moved nowhere', () => {
    expect(
      between(textOf(list('一', feed, '（删去）', prune)), textOf(list('一', feed, water, prune, '（删去）'))),
    ).toEqual({ sure: [], unsure: [] });
  });
});

describe('an article that moved', () => {
  const before = textOf([trees], list('二', feed, water), [`第三条 ${ponds}`, benches]);
  const after = textOf([trees, '第二条 猫狗须系绳，粪便由主人清理。'], list('三', feed, water), [
    `第四条 ${ponds}`,
    benches,
  ]);

  test('takes its paragraphs and items with it', () => {
    expect(between(before, after)).toEqual({
      sure: [
        'art_2 > art_3',
        'art_2__para_1 > art_3__para_1',
        'art_2__para_1__item_1 > art_3__para_1__item_1',
        'art_2__para_1__item_2 > art_3__para_1__item_2',
        'art_3 > art_4',
        'art_3__para_1 > art_4__para_1',
        'art_3__para_2 > art_4__para_2',
      ],
      unsure: [],
    });
  });

  test('is named without the parts that stayed in it', () => {
    const { sure } = movedProvisions(after, onFile(before), '2005-07-01');

    expect(numbersOf(sure, '2005-07-01')).toBe('arts. 2 > 3, 3 > 4');
    expect(
      numbersOf([{ from: 'art_5_1__para_1__item_2', to: 'art_5_1__para_2', on: '2005-07-01' }], '2005-07-01'),
    ).toBe('arts. 5-1(1)(2) > 5-1(2)');
  });
});

test('a text between two on file tells what moved to it and what moved from it', () => {
  const [first, second, third] = [
    textOf(list('一', feed, water)),
    textOf(list('一', fence, feed, water)),
    textOf(list('一', feed, water, prune)),
  ];
  const known = onFile(first).map(({ eId, versions }) => ({
    eId,
    versions: [
      ...versions.map((version) => ({ ...version, validTo: '2010-01-01' })),
      ...onFile(third, '2010-01-01').flatMap((later) => (later.eId === eId ? later.versions : [])),
    ],
  }));
  const added = onFile(third, '2010-01-01').filter(({ eId }) => !known.some((one) => one.eId === eId));

  expect(shown(movedProvisions(second, [...known, ...added], '2005-07-01').sure)).toEqual([
    'art_1__para_1__item_1 > art_1__para_1__item_2 2005-07-01',
    'art_1__para_1__item_2 > art_1__para_1__item_3 2005-07-01',
    'art_1__para_1__item_2 > art_1__para_1__item_1 2010-01-01',
    'art_1__para_1__item_3 > art_1__para_1__item_2 2010-01-01',
  ]);
});
