import { expect, test } from 'vitest';
import { parseLaw } from '../law-text/parse-law.ts';
import { unitsOf, wordingOf } from '../law-text/walk.ts';
import { findInLaw } from './find-in-law.ts';

const works = new Map([['试验刑法', ['criminal']]]);
const find = (text: string) => findInLaw(parseLaw(text), { thisWork: 'own', works });
const told = (text: string) =>
  find(text).map(({ eId, found }) => [
    eId,
    found.raw,
    found.work?.ids[0] ?? found.work?.name ?? null,
    found.eIds.join(' '),
  ]);

const garden = `# 试验园林条例

第一章　总则

第一条　本条例所称苗木，见《试验苗木办法》（以下简称苗木办法）第二条。

第二条　有下列情形之一的，依照本条例第三条处理：

（一）违反苗木办法第九条；

（二）违反前项。

前款所称情形不包括古树。

第三条　依照《试验园林条例》第一条办理。
`;

test('every citation is found once, in the innermost provision that says it', () => {
  expect(told(garden)).toEqual([
    ['art_1__para_1', '《试验苗木办法》（以下简称苗木办法）第二条', '试验苗木办法', 'art_2'],
    ['art_2__para_1', '本条例第三条', 'own', 'art_3'],
    ['art_2__para_1__item_1', '苗木办法第九条', '试验苗木办法', 'art_9'],
    ['art_2__para_1__item_2', '前项', 'own', 'art_2__para_1__item_1'],
    ['art_2__para_2', '前款', 'own', 'art_2__para_1'],
    ['art_3__para_1', '《试验园林条例》第一条', 'own', 'art_1'],
  ]);
});

test('a span counts within the wording of its provision', () => {
  const law = parseLaw(garden);
  const wordings = new Map(unitsOf(law.units).map((unit) => [unit.eId, wordingOf(unit)]));

  for (const { eId, found } of findInLaw(law, { thisWork: 'own', works }))
    expect(wordings.get(eId)?.slice(found.start, found.end)).toBe(found.raw);
});

test('what stands behind a list belongs to the paragraph of the list', () => {
  const text = '# 试验规定\n\n第一条　分为：\n\n（一）甲；\n\n（二）乙。\n\n第二条　照第一条第一项办理。\n';

  expect(told(text)).toEqual([['art_2__para_1', '第一条第一项', 'own', 'art_1__item_1']]);
});

test('what a preamble calls 条例 keeps that name', () => {
  const text = `# 试验规定

根据《试验征收条例》（以下简称《条例》）制定本规定。

第一条　依照《条例》第三条办理。

第二条　《条例》施行前的，不适用条例第五条。
`;

  expect(told(text)).toEqual([
    ['art_1__para_1', '《条例》第三条', '试验征收条例', 'art_3'],
    ['art_2__para_1', '《条例》', '试验征收条例', ''],
    ['art_2__para_1', '条例第五条', '试验征收条例', 'art_5'],
  ]);
});

test.each(['试验刑法修正案（三）', '试验会关于修改《试验刑法》的决定'])(
  'a bare article of %s is one of the law that it changes, and what it quotes points to nothing of its own',
  (title) => {
    const text = `# ${title}

第一条　第三百条修改为：“有本法第二十条情形的，依照前款规定处理。”

第二条　自公布之日起施行。
`;

    expect(told(text)).toEqual([
      ['art_1__para_1', '第三百条', 'criminal', 'art_300'],
      ['art_1__para_1', '本法第二十条', 'criminal', 'art_20'],
    ]);
  },
);

test('a text without articles is about the law that its title carries out', () => {
  expect(told('# 关于执行《试验刑法》确定罪名的规定\n\n第三百条规定的罪名如下。\n')).toEqual([]);
});
