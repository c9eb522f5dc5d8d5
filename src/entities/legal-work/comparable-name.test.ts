import { expect, test } from 'vitest';
import { comparableName, comparableNumber, namesToTry } from './comparable-name.ts';

test('quotation marks, brackets, spaces and capitals do not make another name', () => {
  expect(comparableName('《医疗保障法（草案）》')).toBe(comparableName('医疗保障法 (草案)'));
  expect(comparableName('Social Insurance Law')).toBe(comparableName('SOCIAL INSURANCE LAW'));
});

test('a law is also found without the name of the state', () => {
  expect(namesToTry('《中华人民共和国刑法》')).toEqual(['中华人民共和国刑法', '刑法']);
});

test.each([
  ['医保发[2021]35号', '医保发〔2021〕35号'],
  ['医保发（2021）35 号', '医保发〔2021〕35号'],
  ['国务院令第735号', '国务院令第735号'],
])('the number %s is compared as %s', (written, compared) => {
  expect(comparableNumber(written)).toBe(compared);
});
