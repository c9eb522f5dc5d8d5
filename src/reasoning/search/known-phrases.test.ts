import { expect, test } from 'vitest';
import { asPhrase, knownPhrases } from './known-phrases.ts';

const row = (asked: readonly string[]) => ({
  kind: 'Term',
  id: 'term:1',
  quality: 'SYNONYM',
  mark: 'INFERRED',
  asked: asked.map(asPhrase),
  names: ['园林'],
});

const found = (text: string, ...asked: readonly string[]): readonly string[] =>
  knownPhrases(text, [row(asked)]).map(({ start, end }) => text.slice(start, end));

test('a Chinese phrase is found within a sentence, also a part of a list', () => {
  expect(found('医院挂床住院怎么办', '挂床住院')).toEqual(['挂床住院']);
  expect(found('滥用职权的责任', '滥用职权、玩忽职守')).toEqual(['滥用职权']);
});

test('an English phrase is found in any of its forms, and only as a whole', () => {
  expect(found('the hospital admissions of a clinic', 'hospital admission')).toEqual(['hospital admissions']);
  expect(found('hospital of admission', 'hospital admission')).toEqual([]);
  expect(found('forging documents', 'forged documents')).toEqual(['forging documents']);
});

test('a part of an English word is no phrase', () => {
  expect(found('defined', 'fine')).toEqual([]);
});
