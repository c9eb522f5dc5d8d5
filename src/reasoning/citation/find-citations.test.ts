import { describe, expect, test } from 'vitest';
import { findCitations } from './find-citations.ts';
import type { CitationContext } from './found-citation.ts';

const works = new Map([
  ['刑法', ['criminal-law']],
  ['criminallaw', ['criminal-law']],
  ['cl', ['criminal-law']],
  ['审计法', ['audit-law']],
  ['社会保险法', ['insurance-law']],
  ['socialinsurancelaw', ['insurance-law']],
  ['刑法第二百六十六条的解释', ['interpretation']],
  ['实施社会保险法若干规定', ['several-provisions']],
  ['r735', ['regulation']],
]);

/** Each citation as `raw -> work: places`. */
const read = (text: string, context: CitationContext = {}): readonly string[] =>
  findCitations(text, { works, ...context }).map(({ raw, work, eIds }) => {
    const name = work === null ? '?' : (work.ids[0] ?? work.name ?? work.docNumber ?? '?');
    return `${raw} -> ${[name, ...eIds].join(' ')}`;
  });

describe('works', () => {
  test.each([
    ['依据《社会保险法》办理', ['《社会保险法》 -> insurance-law']],
    ['依照刑法第二百六十六条处理', ['刑法第二百六十六条 -> criminal-law art_266']],
    ['适用某某法第三条', ['某某法第三条 -> 某某法 art_3']],
    [
      '《中华人民共和国审计法》（以下简称国审法）；国审法第三条',
      ['《中华人民共和国审计法》（以下简称国审法） -> audit-law', '国审法第三条 -> audit-law art_3'],
    ],
    ['《关于修改〈审计法〉的决定》第二条', ['《关于修改〈审计法〉的决定》第二条 -> 关于修改〈审计法〉的决定 art_2']],
    [
      '《审计法》第三条，该法第四条、同条第二款',
      ['《审计法》第三条 -> audit-law art_3', '该法第四条 -> audit-law art_4', '同条第二款 -> audit-law art_4__para_2'],
    ],
    ['根据合同法第五十二条', ['合同法第五十二条 -> 合同法 art_52']],
    ['本实施细则第九章另有规定的', []],
    ['刑法第二百六十六条的解释', ['刑法第二百六十六条的解释 -> interpretation']],
    ['实施《社会保险法》若干规定第七条', ['实施《社会保险法》若干规定第七条 -> several-provisions art_7']],
    [
      '刑法分则第三章第二节、第一百九十条',
      ['刑法分则第三章第二节 -> criminal-law', '第一百九十条 -> criminal-law art_190'],
    ],
    ['持有《医疗机构执业许可证》的', []],
    ['条例第三条', ['条例第三条 -> 条例 art_3']],
    ['按照规定第三天', []],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe('lists and ranges', () => {
  test.each([
    ['《审计法》第3条和第5条', 'art_3 art_5'],
    ['《审计法》第45、46条', 'art_45 art_46'],
    ['《审计法》第三条至第五条', 'art_3 art_4 art_5'],
    ['《审计法》第三条第一款、第三款和第七条', 'art_3__para_1 art_3__para_3 art_7'],
    ['《审计法》第三条第（一）项至第（三）项', 'art_3__item_1 art_3__item_2 art_3__item_3'],
    ['《审计法》第三条第（一）、（二）项', 'art_3__item_1 art_3__item_2'],
    [
      '《审计法》第三条第一款规定和第二款第（一）至（三）项',
      'art_3__para_1 art_3__para_2__item_1 art_3__para_2__item_2 art_3__para_2__item_3',
    ],
    ['《审计法》第三条的第二款', 'art_3__para_2'],
    ['《审计法》第二百八十条之一第一款', 'art_280_1__para_1'],
    ['《审计法》第一百三十四条第二款和第一百三十四条之一第二项', 'art_134__para_2 art_134_1__item_2'],
    ['《审计法》第三条第二项第三目', 'art_3__item_2__point_3'],
    ['《审计法》第 38 条 第 3 项', 'art_38__item_3'],
  ])('%s', (text, eIds) => {
    expect(read(text)).toEqual([`${text} -> audit-law ${eIds}`]);
  });
});

describe('the text speaks of itself', () => {
  const inLaw = (here: string) => ({ thisWork: 'this', here });

  test.each([
    ['art_5__para_2', '违反前款规定的', '前款 -> this art_5__para_1'],
    ['art_5__para_3', '有前两款行为之一的', '前两款 -> this art_5__para_1 art_5__para_2'],
    [
      'art_5__para_2',
      '前款第（二）项和第（三）项',
      '前款第（二）项和第（三）项 -> this art_5__para_1__item_2 art_5__para_1__item_3',
    ],
    ['art_5__para_1', '依照前条处理', '前条 -> this art_4'],
    ['art_5_2__para_1', '依照前条处理', '前条 -> this art_5_1'],
    ['art_5_1__para_1', '依照前条处理', '前条 -> this art_5'],
    ['art_5__para_1__item_3', '有前两项情形', '前两项 -> this art_5__para_1__item_1 art_5__para_1__item_2'],
    ['art_5__para_2', '本条第一款', '本条第一款 -> this art_5__para_1'],
    ['art_5__para_2', '第一款所称', '第一款 -> this art_5__para_1'],
    ['art_5__para_2', '有第二项情形的', '第二项 -> this art_5__item_2'],
    ['art_5__para_2', '违反本条例第三条、第四条第二款', '本条例第三条、第四条第二款 -> this art_3 art_4__para_2'],
    ['art_5__para_2', '违反第三条', '第三条 -> this art_3'],
    ['art_5__para_1', '违反前款规定', '前款 -> this'],
  ])('in %s: %s', (here, text, found) => {
    expect(read(text, inLaw(here))).toEqual([found]);
  });

  test.each(['本条例所称', '本条件', '前款项', '本项目', '第三条款', '目前条件'])('%s is no citation', (text) => {
    expect(read(text, inLaw('art_5__para_2'))).toEqual([]);
  });

  test('the number that opens an article is a heading, wherever it was glued to', () => {
    expect(read('第五条 略\n第六条　略。 第七条 略', inLaw('art_5__para_1'))).toEqual([]);
  });

  test('articles of a named work go on within its sentence, and not beyond', () => {
    expect(read('构成刑法第三条之罪、第四条之罪。违反第五条的', inLaw('art_5__para_1'))).toEqual([
      '刑法第三条 -> criminal-law art_3',
      '第四条 -> criminal-law art_4',
      '第五条 -> this art_5',
    ]);
  });

  test('a paragraph that an amendment adds is one of the article that it amends', () => {
    expect(read('刑法第三条增加一款，作为第四款', inLaw('art_5__para_1'))).toEqual([
      '刑法第三条 -> criminal-law art_3',
      '第四款 -> criminal-law art_3__para_4',
    ]);
  });

  test('an item that a list of penalties names is one of the article that the list is about', () => {
    const context = { ...inLaw('art_27__para_1__item_3'), leadIn: 'art_19' };

    expect(read('违反第（六）项规定的', context)).toEqual(['第（六）项 -> this art_19__item_6']);
  });
});

describe('short forms', () => {
  test.each([
    ['R735 38(3)', 'R735 38(3) -> regulation art_38__item_3'],
    ['R735 41(1)(2)', 'R735 41(1)(2) -> regulation art_41__para_1__item_2'],
    ['R735 38条', 'R735 38条 -> regulation art_38'],
    ['CL art. 280-1 para 1', 'CL art. 280-1 para 1 -> criminal-law art_280_1__para_1'],
    ['刑法266条第1款', '刑法266条第1款 -> criminal-law art_266__para_1'],
    ['条例40', '条例40 -> 条例 art_40'],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual([found]);
  });

  test.each(['R735 36-43', '该办法20日内', '刑法10年', 'COVID 19', '社会保险法第十百条'])(
    '%s cites no article',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('English', () => {
  test.each([
    [
      'Article 87 of the Social Insurance Law applies',
      ['Article 87 of the Social Insurance Law -> insurance-law art_87'],
    ],
    ['under the Social Insurance Law, art. 87', ['Social Insurance Law, art. 87 -> insurance-law art_87']],
    [
      'paragraph 2 of Article 38 of the Criminal Law',
      ['paragraph 2 of Article 38 of the Criminal Law -> criminal-law art_38__para_2'],
    ],
    [
      'Articles 3, 5 and 7 of the Criminal Law',
      ['Articles 3, 5 and 7 of the Criminal Law -> criminal-law art_3 art_5 art_7'],
    ],
    ['fined by the Social Insurance Law.', ['Social Insurance Law -> insurance-law']],
    ['Article 9 of the Harbour Law', ['Article 9 of the Harbour Law -> Harbour Law art_9']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe('damage', () => {
  const repairs = (text: string) =>
    findCitations(text, { works }).map(({ work, eIds, repairSteps, isGuess }) => [
      work?.docNumber ?? work?.name ?? null,
      eIds,
      repairSteps,
      isGuess,
    ]);

  test.each([
    ['刑法笫五十四条', ['刑法', ['art_54'], ['“笫” read as “第”'], false]],
    ['刑法第三十－条', ['刑法', ['art_31'], ['“－” read as “一”'], false]],
    ['《审计法》第三条第一顷', ['审计法', ['art_3__item_1'], ['“顷” read as “项”'], false]],
    ['《审计法》第三第一项', ['审计法', [], ['“第三第一项” behind it cannot be read'], true]],
    ['《园林条列》第三条第一项', ['园林条列', ['art_3__item_1'], [], false]],
    ['刑法第一百二十八 条', ['刑法', ['art_128'], ['blank inside the number dropped'], false]],
    ['刑法第３８条', ['刑法', ['art_38'], [], false]],
    ['刑法第一○六條', ['刑法', ['art_106'], ['“○” read as “〇”', '“條” read as “条”'], false]],
    ['刑法第五条', ['刑法', ['art_5'], [], false]],
    ['《》', [null, [], ['the title is blank'], true]],
    ['Article 260 … Article 6 of the Criminal Law', ['Criminal Law', ['art_266'], ['260 and 6 joined: 266'], true]],
    [
      'No.[20 19] 17',
      [
        '〔2019〕17号',
        [],
        ['blank inside the year dropped: 2019', 'no issuer is left of the number', 'number set in 〔〕'],
        true,
      ],
    ],
    [
      'Cantonese Social Regulation [2018] No.1',
      ['粤人社规〔2018〕1号', [], ['“Cantonese Social Regulation” read as 粤人社规', 'number set in 〔〕'], true],
    ],
  ])('%s', (text, reading) => {
    expect(repairs(text)).toEqual([reading]);
  });

  test('a level that cannot be read does not vanish', () => {
    expect(repairs('刑法第五条第十百款')).toEqual([['刑法', ['art_5'], ['“第十百款” behind it cannot be read'], true]]);
  });

  test('the residue of a converter leaves a digit of the year open', () => {
    expect(repairs('No.4 of Medical Insurance Fa [2065438]/KLOC-0')).toEqual([
      [
        '医保发〔201?〕14号',
        [],
        [
          '2065438 is residue of 201 in the year',
          '/KLOC-0 is residue of the digit 1',
          'the lone 4 follows that digit: 14',
          '“Medical Insurance Fa” read as 医保发',
        ],
        true,
      ],
    ]);
  });
});

test('numbers of documents are read with their issuer and without the words before', () => {
  expect(read('参见医保办发[2018]22号和国务院令第735号第三条')).toEqual([
    '医保办发[2018]22号 -> 医保办发〔2018〕22号',
    '国务院令第735号第三条 -> 国务院令第735号 art_3',
  ]);
});

test('a span is counted in UTF-16 units of the text as it was given', () => {
  const text = '😀依照刑法笫３条';

  const [found] = findCitations(text, { works });

  expect(found).toMatchObject({ start: 4, end: 9, raw: '刑法笫３条', normal: '《刑法》第三条' });
  expect(text.slice(found?.start, found?.end)).toBe('刑法笫３条');
});

test('a long text takes time in proportion', () => {
  const time = (text: string): number => {
    const begun = performance.now();
    findCitations(text, { works });
    return performance.now() - begun;
  };
  const piece = '第一、第（（法法法法第《《《前前本本条[2019';
  time(piece.repeat(500));

  const [once, tenTimes] = [time(piece.repeat(1_000)), time(piece.repeat(10_000))];

  expect(tenTimes).toBeLessThan(Math.max(once, 2) * 40);
});

describe('titles that nobody has on file', () => {
  test.each([
    [
      'formulated the Notice on Printing the Key Points for Trees in 2024. Then',
      ['Notice on Printing the Key Points for Trees in 2024'],
    ],
    ['implement the "Garden Staff Disciplinary Provisions" and others', ['Garden Staff Disciplinary Provisions']],
    [
      'according to the Regulations on the Supervision of Garden Funds in Green Province and other laws',
      ['Regulations on the Supervision of Garden Funds in Green Province'],
    ],
    ['the measures of the Garden Bureau, and its Rules for Trees', []],
  ])('%s', (text, expected) => {
    expect(findCitations(text, { works }).map(({ raw }) => raw)).toEqual(expected);
  });
});

test.each([
  '试验奖励细则(试行) 第一章总则 第一条为鼓励种树',
  '第二章受理 第六条本办法所称的树木',
  '园林奖励细则 第一条 为了种树',
])('headings glued into a line cite nothing: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('the name of a body before a number is no part of it', () => {
  expect(read('按照市园林局绿字〔2020〕23号')).toEqual(['绿字〔2020〕23号 -> 绿字〔2020〕23号']);
});
