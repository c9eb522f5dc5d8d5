import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLaw } from '../../src/reasoning/law-text/parse-law.ts';
import { concatenated, countStructure, repaired, unitsOf } from '../../src/reasoning/law-text/walk.ts';
import { damaged } from '../support/damage-text.ts';

// The texts are not part of a clone, so they are read where they lie beside it.
const folder = resolve(import.meta.dirname, '../../../shared/laws');
const isThere = existsSync(folder);
const filesIn = (name: string): readonly string[] =>
  isThere
    ? readdirSync(join(folder, name))
        .map((file) => join(folder, name, file))
        .sort()
    : [];
const files = [...filesIn('core'), ...filesIn('sample')];
const textOf = (path: string): string => readFileSync(path, 'utf8');

/** 编 分编 章 节 条 款 项 目, as counted in docs/law-structure.md. */
const structure: readonly (readonly [file: string, counts: string])[] = [
  ['上海市医疗保障条例(2024-12-31).md', '0 0 8 0 66 124 24 0'],
  ['全国社会保障基金条例(2016-03-10).md', '0 0 5 0 30 39 12 0'],
  ['刑法.md', '2 0 15 37 505 897 263 0'],
  ['劳动保障监察条例(2004-11-01).md', '0 0 5 0 36 60 41 0'],
  ['医师法(2021-08-20).md', '0 0 7 0 67 121 52 0'],
  ['医疗保障基金使用监督管理条例(2021-01-15).md', '0 0 5 0 50 74 31 0'],
  ['医疗机构管理条例(2016-02-06).md', '0 0 7 0 55 65 19 0'],
  ['基本医疗卫生与健康促进法(2019-12-28).md', '0 0 10 0 110 195 17 0'],
  ['审计法(2021-10-23).md', '0 0 7 0 60 96 5 0'],
  ['最高人民法院、最高人民检察院关于办理诈骗刑事案件具体应用法律若干问题的解释(2011-03-01).md', '0 0 0 0 11 17 17 0'],
  ['治安管理处罚法(2025-06-27).md', '0 0 6 7 144 233 162 0'],
  ['浙江省医疗保障条例(2021-03-26).md', '0 0 7 0 59 118 0 0'],
  ['社会保险法(2018-12-29).md', '0 0 12 0 98 156 45 0'],
  ['社会保险经办条例(2023-08-16).md', '0 0 7 0 63 86 18 0'],
  ['社会保险费征缴暂行条例(2019-03-24).md', '0 0 5 0 31 48 0 0'],
  ['社会救助暂行办法(2019-03-02).md', '0 0 13 0 70 92 19 0'],
  ['社会救助法(2026-04-30).md', '0 0 7 0 78 114 7 0'],
  ['立法法(2015-03-15).md', '0 0 6 7 105 188 39 0'],
  ['立法法(2023-03-13).md', '0 0 6 7 120 210 39 0'],
  ['药品管理法(2019-08-26).md', '0 0 12 0 155 248 55 0'],
  ['药品管理法实施条例(2019-03-02).md', '0 0 10 0 80 122 10 0'],
  ['行政处罚法(2021-01-22).md', '0 0 8 4 86 141 61 0'],
  ['行政复议法(2017-09-01).md', '0 0 7 0 43 64 36 5'],
  ['行政复议法(2023-09-01).md', '0 0 7 9 90 155 95 0'],
  ['行政强制法(2011-06-30).md', '0 0 7 6 71 122 88 0'],
  ['行政执法机关移送涉嫌犯罪案件的规定(2020-08-07).md', '0 0 0 0 20 32 5 0'],
];

describe.skipIf(!isThere)('the law texts that lie beside the project', () => {
  test('are given back character for character by their units, but for the named repairs', () => {
    const lost = files.filter((path) => {
      const law = parseLaw(textOf(path));
      return concatenated(law) !== repaired(textOf(path), law.repairs);
    });

    expect(lost).toEqual([]);
    expect(files).toHaveLength(176);
  });

  test.each(structure)('%s has the structure that was counted', (file, counts) => {
    const law = parseLaw(textOf(join(folder, 'core', file)));

    expect(Object.values(countStructure(law.units)).join(' ')).toBe(counts);
  });

  test('have no article that is doubled, out of order or without its number before the next', () => {
    const doubts = filesIn('core').flatMap((path) =>
      parseLaw(textOf(path))
        .notes.filter(({ name }) => name.startsWith('ARTICLE_') || name === 'EID_TAKEN' || name.startsWith('LIST_'))
        .map(({ name, line }) => `${path} ${name} ${line}`),
    );

    expect(doubts).toEqual([]);
  });

  test('lead from each unit to the lines in which its text stands', () => {
    for (const path of filesIn('core')) {
      const lines = textOf(path).split('\n');
      const astray = unitsOf(parseLaw(textOf(path)).units)
        .filter(
          ({ kind, lineFrom, lineTo, text }) =>
            kind === 'ITEM' &&
            !lines
              .slice(lineFrom - 1, lineTo)
              .join('')
              .includes(text),
        )
        .map(({ eId }) => eId);
      expect(astray).toEqual([]);
    }
  });

  test('are never too damaged to be read: no error, and no character lost', () => {
    const lost = files
      .filter((_, at) => at % 8 === 0)
      .flatMap((path) =>
        damaged(textOf(path))
          .filter((text) => {
            const law = parseLaw(text);
            return concatenated(law) !== repaired(text, law.repairs);
          })
          .map(() => path),
      );

    expect(lost).toEqual([]);
  });
});
