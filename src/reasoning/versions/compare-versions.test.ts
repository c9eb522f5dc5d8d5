import { describe, expect, test } from 'vitest';
import { lawOnTwoDays } from '../../../tests/support/law-on-two-days.ts';
import { compareVersions, type VersionComparison } from './compare-versions.ts';
import { markedText } from './diff-text.ts';

const text = (...articles: readonly string[]): string => ['# 园林条例', ...articles].join('\n\n');

const compare = (
  before: readonly string[],
  after: readonly string[],
  renumbered: Parameters<typeof lawOnTwoDays>[2] = {},
): VersionComparison =>
  compareVersions(lawOnTwoDays(text(...before), text(...after), renumbered), '2004-12-31', '2005-01-01');

const sketch = ({ articles }: VersionComparison): readonly string[] =>
  articles.map(
    ({ status, before, after }) => `${status} ${before?.eId.slice(4) ?? '-'} > ${after?.eId.slice(4) ?? '-'}`,
  );

const trees = '第一条 公园里的树木每年春季修剪一次，由养护单位负责。';
const ponds = '第二条 池塘的水每季度更换，水质应当清洁，不得投放药剂。';
const benches = '第三条 长椅由管理处登记编号，损坏的应当在十日内修理。';
const gates = '第四条 大门早晨六点开启，夜间十点关闭，节日除外。';
const renumber = (article: string, number: string): string => article.replace(/^第.条/u, `第${number}条`);

describe('two texts of a work', () => {
  test('that are the same have nothing to compare', () => {
    const same = compare([trees, ponds], [trees, ponds]);

    expect(sketch(same)).toEqual(['UNCHANGED 1 > 1', 'UNCHANGED 2 > 2']);
    expect(same.articles.map(({ comparedBy }) => comparedBy)).toEqual(['SAME_VERSION', 'SAME_VERSION']);
  });

  test('show what was put in and taken out inside a sentence', () => {
    const changed = compare([trees, ponds], [trees.replace('春季', '秋冬两季').replace('一次，', ''), ponds]);

    expect(sketch(changed)).toEqual(['CHANGED 1 > 1', 'UNCHANGED 2 > 2']);
    expect(changed.articles[0]?.units.map(({ parts }) => markedText(parts))).toEqual([
      '公园里的树木每年[-春-]{+秋冬两+}季修剪[-一次，-]由养护单位负责。',
    ]);
  });

  test('an inserted article moves the ones behind it, which are found under their new numbers', () => {
    const moved = compare(
      [trees, ponds, benches],
      [trees, '第二条 猫狗须系绳，粪便由主人清理。', renumber(ponds, '三'), renumber(benches, '四')],
    );

    expect(sketch(moved)).toEqual(['UNCHANGED 1 > 1', 'INSERTED - > 2', 'RENUMBERED 2 > 3', 'RENUMBERED 3 > 4']);
    expect(moved.articles[2]).toMatchObject({ isWordingChanged: false, matchedBy: 'SIMILARITY', similarity: 1 });
    expect(moved.counts).toMatchObject({ INSERTED: 1, RENUMBERED: 2, UNCHANGED: 1, DELETED: 0 });
  });

  test('a deleted article stands where it stood, and its number may belong to another rule', () => {
    expect(sketch(compare([trees, ponds, benches], [trees, renumber(benches, '二')]))).toEqual([
      'UNCHANGED 1 > 1',
      'DELETED 2 > -',
      'RENUMBERED 3 > 2',
    ]);
  });

  test('an article whose text says only that it was deleted is deleted, and its number kept', () => {
    expect(sketch(compare([trees, ponds, benches], [trees, '第二条 （删去）', benches]))).toEqual([
      'UNCHANGED 1 > 1',
      'DELETED 2 > 2',
      'UNCHANGED 3 > 3',
    ]);
  });

  test('an article that moved far and one that was rewritten in place are told apart', () => {
    expect(
      sketch(
        compare(
          [trees, ponds, benches, gates],
          [
            renumber(gates, '一').replace('十点', '十一点'),
            renumber(trees, '二'),
            '第三条 船只停放于码头。',
            renumber(benches, '四'),
          ],
        ),
      ),
    ).toEqual(['RENUMBERED 4 > 1', 'RENUMBERED 1 > 2', 'DELETED 2 > -', 'INSERTED - > 3', 'RENUMBERED 3 > 4']);
  });

  test('a record of renumbering is believed even where the words are others', () => {
    const recorded = { renumbered: [{ from: 'art_2', to: 'art_3', on: '2005-01-01' }] };
    const articles = compare(
      [trees, ponds],
      [trees, benches.replace('三', '二'), '第三条 水要干净。'],
      recorded,
    ).articles;

    expect(articles.find(({ before }) => before?.eId === 'art_2')).toMatchObject({
      status: 'RENUMBERED',
      matchedBy: 'RECORD',
      after: { eId: 'art_3' },
    });
  });
});

describe('paragraphs and items', () => {
  const list = (...items: readonly string[]): string =>
    ['第一条 养护包括下列工作：', ...items.map((item, at) => `（${'一二三四'.charAt(at)}）${item}`)].join('\n\n');

  test('are aligned although their numbers moved', () => {
    const units = compare(
      [list('春季施肥和松土；', '夏季浇水和除虫；')],
      [list('检查围栏；', '春季施肥和松土；', '夏季浇水、遮阴和除虫；')],
    ).articles[0]?.units.map(
      ({ status, before, after, parts }) =>
        `${status} ${before?.eId.slice(-6) ?? '-'} > ${after?.eId.slice(-6) ?? '-'} ${markedText(parts)}`,
    );

    expect(units).toEqual([
      'UNCHANGED para_1 > para_1 养护包括下列工作：',
      'INSERTED - > item_1 {+检查围栏；+}',
      'RENUMBERED item_1 > item_2 春季施肥和松土；',
      'RENUMBERED item_2 > item_3 夏季浇水{+、遮阴+}和除虫；',
    ]);
  });

  test('hold both texts whole, character by character', () => {
    const [article] = compare([list('施肥；', '浇水。')], [list('施肥；', '除草；', '浇足水。')]).articles;
    const side = (leaveOut: string): string =>
      (article?.units ?? [])
        .flatMap(({ parts }) => parts.filter(({ kind }) => kind !== leaveOut).map((part) => part.text))
        .join('');

    expect(side('INSERTED')).toBe('养护包括下列工作：施肥；浇水。');
    expect(side('DELETED')).toBe('养护包括下列工作：施肥；除草；浇足水。');
  });
});

describe('where a text is not on file', () => {
  const without = (side: 'before' | 'after', ...eIds: readonly string[]) => {
    const work = lawOnTwoDays(text(trees, ponds), text(trees.replace('春', '秋'), ponds));
    const provisions = work.provisions.map((row) =>
      eIds.some((eId) => row.provision.eId.startsWith(eId)) ? { ...row, [side]: null } : row,
    );
    return compareVersions({ ...work, provisions }, '2004-12-31', '2005-01-01');
  };

  test('an article is neither inserted nor deleted: it is not known', () => {
    expect(sketch(without('before', 'art_1'))).toEqual(['TEXT_NOT_ON_FILE - > 1', 'UNCHANGED 2 > 2']);
    expect(sketch(without('after', 'art_1'))).toEqual(['TEXT_NOT_ON_FILE 1 > -', 'UNCHANGED 2 > 2']);
  });

  test('gists stand side by side, and nothing is claimed of the wording', () => {
    const work = lawOnTwoDays(text(trees), text(trees.replace('春', '秋')));
    const gist = (said: string) => ({ text: null, textStatus: 'NOT_INGESTED' as const, gistEn: said });
    const provisions = work.provisions.map((row) => ({
      ...row,
      before: row.before && { ...row.before, ...gist('Trees are cut in spring') },
      after: row.after && { ...row.after, ...gist('Trees are cut in autumn') },
    }));
    const { articles, sentence } = compareVersions({ ...work, provisions }, '2004-12-31', '2005-01-01');

    expect(articles).toMatchObject([{ status: 'CHANGED', comparedBy: 'GIST', isWordingChanged: null }]);
    expect(articles[0]?.units.map(({ status, parts }) => `${status} ${markedText(parts)}`)).toContain(
      'TEXT_NOT_ON_FILE [-Trees are cut in spring-]{+Trees are cut in autumn+}',
    );
    expect(sentence.en).toContain('by our gists and not by their texts');
  });

  test('nothing on file is said to be nothing on file', () => {
    const empty = compareVersions({ ...lawOnTwoDays('', ''), provisions: [] }, '2004-12-31', '2005-01-01');

    expect(empty.sentence.zh).toContain('无从比较');
  });

  test('before the first day of the work there was no article, so all of them are inserted', () => {
    const work = lawOnTwoDays('', text(trees, ponds));

    expect(sketch(compareVersions(work, '2001-05-31', '2005-01-01'))).toEqual(['INSERTED - > 1', 'INSERTED - > 2']);
  });
});

test('the later day must be later', () => {
  expect(() => compareVersions(lawOnTwoDays('', ''), '2005-01-01', '2005-01-01')).toThrow('"to" must be a later day');
});
