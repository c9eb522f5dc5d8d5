import type { Money } from '../../entities/statement.model.ts';
import { fenOf } from '../../entities/yuan.ts';
import type { Ternary } from '../../reasoning/legality/facts/ternary.ts';
import type { FieldName } from './case-fields.ts';
import type { CaseFault, Cells } from './raw-case.ts';
import { type Codes, closeTo, wordOf } from './vocabulary.ts';

/** A stretch of days, both ends included, as a day, a month or a year was written. */
export interface WrittenSpan {
  readonly first: string;
  readonly last: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR';
}

/** Reads the cells of one part of a case; what cannot be read is null, and a fault. */
export interface CellReader {
  text(field: FieldName): string | null;
  day(field: FieldName): string | null;
  span(field: FieldName): WrittenSpan | null;
  /** `precision` names the field with the step to which the amount is rounded. */
  money(field: FieldName, precision: FieldName): Money | null;
  number(field: FieldName, isWhole?: boolean): number | null;
  ternary(field: FieldName): Ternary | null;
  /** A word of a closed list, by itself or by its Chinese name. */
  oneOf<Word extends string>(field: FieldName, words: Readonly<Record<Word, string>>): Word | null;
  /** A code on file, by itself or by a name that only it bears. */
  code(field: FieldName, codes: Codes, list: string): string | null;
  fault(field: FieldName, reason: string): void;
}

/** `line` and `path` are where a field that is not told would stand. */
export const cellReader = (cells: Cells, faults: CaseFault[], line: number, path = ''): CellReader => {
  const fault = (field: FieldName, reason: string): null => {
    const cell = cells.get(field);
    faults.push({ line: cell?.line ?? line, field: cell?.field ?? `${path}${field}`, reason });
    return null;
  };
  const text = (field: FieldName): string | null => cells.get(field)?.text ?? null;
  const read = <Value>(field: FieldName, parse: (told: string) => Value | null, wanted: string): Value | null => {
    const told = text(field);
    if (told === null) return null;
    return parse(told) ?? fault(field, `"${shortened(told)}" ${wanted}`);
  };
  const yuan = (field: FieldName): number | null => {
    const fen = read(
      field,
      (told) => fenOf(told.replace(/[,，\s]|^[¥￥]|元$/gu, '')),
      'is no amount: write yuan with at most two places, such as 39166.72',
    );
    return fen !== null && fen < 0 ? fault(field, `"${text(field)}" is negative: an amount cannot be`) : fen;
  };
  return {
    text,
    fault,
    day: (field) => read(field, dayIn, 'is no day: write it as 2024-03-05'),
    span: (field) => read(field, spanIn, 'is no day, month or year: write it as 2024-03-05, 2024-03 or 2024'),
    money: (field, precision) => {
      const fen = yuan(field);
      const step = yuan(precision);
      if (step === 0) fault(precision, 'must be 0.01 yuan or more');
      return fen === null ? null : { fen, precisionFen: Math.max(step ?? 1, 1), qualifier: 'EXACT' };
    },
    number: (field, isWhole = false) =>
      read(
        field,
        (told) => {
          const number = /^\d{1,9}(?:\.\d{1,6})?$/u.test(told) ? Number(told) : null;
          return number !== null && (!isWhole || Number.isInteger(number)) ? number : null;
        },
        isWhole ? 'is no whole number from 0' : 'is no number from 0',
      ),
    ternary: (field) => read(field, ternaryIn, 'is neither yes, no nor unknown: write TRUE, FALSE or UNKNOWN (是, 否)'),
    oneOf: (field, words) =>
      read(
        field,
        (told) => wordsOf(words).find((word) => wordOf(word) === wordOf(told) || words[word] === told) ?? null,
        `is none of ${wordsOf(words).join(', ')}`,
      ),
    code: (field, codes, list) => {
      const told = text(field);
      if (told === null) return null;
      const [only, ...others] = codes.get(wordOf(told)) ?? [];
      if (only === undefined) {
        const close = closeTo(told, codes);
        const hint = close.length === 0 ? '' : `; close to it: ${close.join(', ')}`;
        return fault(field, `"${shortened(told)}" is not on file: take a code of "${list}"${hint}`);
      }
      return others.length === 0
        ? only
        : fault(field, `"${shortened(told)}" is the name of several: write one of ${[only, ...others].join(', ')}`);
    },
  };
};

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const wordsOf = <Word extends string>(words: Readonly<Record<Word, string>>): readonly Word[] =>
  Object.keys(words).filter((word): word is Word => word in words);

/** Yes, no and unknown, as people write them. */
export const ternaryIn = (told: string): Ternary | null => {
  const word = wordOf(told);
  if (['true', 'yes', '是', '有', '1'].includes(word)) return 'TRUE';
  if (['false', 'no', '否', '无', '0'].includes(word)) return 'FALSE';
  return ['unknown', '未知', '不详'].includes(word) ? 'UNKNOWN' : null;
};

const dayIn = (told: string): string | null => {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/u.exec(told);
  if (parts === null) return null;
  const [, year = '', month = parts[4] ?? '', day = parts[5] ?? ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
};

const spanIn = (told: string): WrittenSpan | null => {
  const day = dayIn(told);
  if (day !== null) return { first: day, last: day, precision: 'DAY' };
  const [, year, month] = /^(\d{4})(?:[-/.年](\d{1,2})月?|年)?$/u.exec(told) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, precision: 'YEAR' };
  const first = `${year}-${month.padStart(2, '0')}-01`;
  if (dayIn(first) === null) return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return { first, last, precision: 'MONTH' };
};
