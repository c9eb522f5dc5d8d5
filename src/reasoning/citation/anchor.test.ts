import { expect, test } from 'vitest';
import { hasLatinWord, mayCite, nextAnchor } from './anchor.ts';

test.each([
  ['见《园林条例》', '《'],
  ['按本办法', '本'],
  ['有前款情形', '前'],
  ['有上两条情形', '上'],
  ['依该条例', '该'],
  ['依同条', '同'],
  ['依上述规定', '上述'],
  ['依前述办法', '前述'],
  ['按第三条', '第'],
  ['按第（三）项', '第'],
  ['按（三）项', '（'],
  ['按(3)项', '('],
  ['园发〔2020〕3号', '〔'],
  ['园发［2020］3号', '［'],
  ['园发【2020】3号', '【'],
  ['园林局令第3号', '令'],
  ['Notice No. 3', 'No.'],
  ['see article 3', 'article'],
  ['园林法38', '38'],
  ['园林法 38', ' 38'],
  ['R735 38', 'R735'],
])('in "%s" a citation can begin at "%s"', (text, word) => {
  expect(nextAnchor(text, 0)).toEqual({ at: text.indexOf(word), word });
  expect(mayCite(text)).toBe(true);
});

test('a sentence of plain words cites nothing, and is not looked into', () => {
  expect(mayCite('园丁应当爱护花木。')).toBe(false);
  expect(nextAnchor('园丁应当爱护花木。', 0)).toBeNull();
});

test('a text that is damaged where it cites is looked into', () => {
  expect(mayCite('依笫三条')).toBe(true);
});

test('three Latin letters side by side are a word', () => {
  expect([hasLatinWord('园abc林'), hasLatinWord('园ab林c'), hasLatinWord('')]).toEqual([true, false, false]);
});
