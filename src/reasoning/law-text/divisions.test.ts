import { expect, test } from 'vitest';
import { divisionsOfArticles } from './divisions.ts';
import { parseLaw } from './parse-law.ts';

test('an article knows the chapter and the section that it stands in', () => {
  const text = `# 试验园林条例

第一章　总则

第一条　种树。

第二章　养护

第一节　浇水

第二条　每日浇水。

第三章　附则

第三条　自2020年1月1日起施行。
`;

  const told = [...divisionsOfArticles(parseLaw(text))].map(([article, path]) => [
    article,
    path.map(({ eId, number, heading }) => [eId, number, heading].join(' ')),
  ]);

  expect(told).toEqual([
    ['art_1', ['chp_1 第一章 总则']],
    ['art_2', ['chp_2 第二章 养护', 'chp_2__sec_1 第一节 浇水']],
    ['art_3', ['chp_3 第三章 附则']],
  ]);
});

test('a text without headings tells none', () => {
  expect(divisionsOfArticles(parseLaw('# 试验规定\n\n第一条　种树。\n')).size).toBe(0);
});
