import { z } from 'zod';
import { caseFields, type FieldName, fieldNamed } from './case-fields.ts';
import { CaseFileError } from './case-file-error.ts';
import { addCells, ofLevel, startCases } from './collect-cases.ts';
import { type CaseFault, type Cell, keysIn, type RawCaseFile } from './raw-case.ts';

const Fields = z.record(z.string(), z.unknown());
const Plain = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** One case a line, with `acts`, `measures` and `facts` nested. Throws a CaseFileError for a line that is no JSON object. */
export const readJsonLines = (text: string): Omit<RawCaseFile, 'sha256'> => {
  const cases = startCases();
  const notRead = new Set<string>();
  text.split(/\r?\n/u).forEach((source, at) => {
    if (source.trim() === '') return;
    const line = at + 1;
    const fields = objectIn(source, line);
    const key = Plain.safeParse(fields['case']).data;
    if ((typeof key !== 'string' && typeof key !== 'number') || String(key).trim() === '')
      throw new CaseFileError(
        `Line ${line} names no "case", so what it tells cannot be told from another: give it one.`,
      );
    const one = cases.of(String(key).trim(), line);
    if (one.cells.size > 0) {
      one.faults.push({ line, field: 'case', reason: `the case stands in line ${one.first} already` });
      return;
    }
    const { acts, measures, facts, ...told } = fields;
    const read = { line, faults: one.faults, notRead };
    addCells(one.cells, ofLevel(cellsOf(told, '', 'CASE', read), 'CASE'), one.faults);
    for (const [fact, value] of Object.entries(Fields.catch({}).parse(facts ?? {}))) {
      const cell = cellOf(value, `facts.${fact}`, read);
      if (cell !== null) one.facts.set(fact, cell);
    }
    listOf(acts, 'acts', read).forEach((act, index) => {
      const cells = new Map(cellsOf(act, `acts[${index}].`, 'ACT', read));
      const name = cells.get('act')?.text ?? String(index + 1);
      if (one.acts.has(name))
        one.faults.push({ line, field: `acts[${index}].act`, reason: `the act "${name}" stands twice` });
      one.acts.set(name, { key: name, line, cells });
    });
    listOf(measures, 'measures', read).forEach((measure, index) => {
      const cells = new Map(cellsOf(measure, `measures[${index}].`, 'MEASURE', read));
      const name = cells.get('measure')?.text ?? String(index + 1);
      if (one.measures.has(name))
        one.faults.push({ line, field: `measures[${index}].measure`, reason: `the measure "${name}" stands twice` });
      one.measures.set(name, { key: name, line, cells, answers: keysIn(cells.get('answers')?.text ?? '') });
    });
  });
  return { cases: cases.all(), notRead: [...notRead] };
};

interface Read {
  readonly line: number;
  readonly faults: CaseFault[];
  readonly notRead: Set<string>;
}

const objectIn = (source: string, line: number): Readonly<Record<string, unknown>> => {
  try {
    return Fields.parse(JSON.parse(source));
  } catch (error) {
    throw new CaseFileError(`Line ${line} is no JSON object, so its case cannot be told: correct it.`, {
      cause: error,
    });
  }
};

const listOf = (
  value: unknown,
  field: string,
  { line, faults }: Read,
): readonly Readonly<Record<string, unknown>>[] => {
  const list = z.array(Fields).safeParse(value ?? []);
  if (list.success) return list.data;
  faults.push({ line, field, reason: 'must be a list of objects' });
  return [];
};

const cellsOf = (
  fields: Readonly<Record<string, unknown>>,
  path: string,
  level: 'CASE' | 'ACT' | 'MEASURE',
  read: Read,
): readonly (readonly [FieldName, Cell])[] =>
  Object.entries(fields).flatMap(([name, value]): readonly (readonly [FieldName, Cell])[] => {
    const field = fieldNamed(name);
    if (field === null || typeof field !== 'string' || caseFields[field].level !== level) {
      read.notRead.add(`${path.replace(/\[\d+\]/u, '[]')}${name}`);
      return [];
    }
    const cell = cellOf(value, `${path}${field}`, read);
    return cell === null ? [] : [[field, cell]];
  });

const cellOf = (value: unknown, field: string, { line, faults }: Read): Cell | null => {
  const plain = Plain.safeParse(value);
  if (!plain.success) {
    faults.push({ line, field, reason: 'must be a text, a number, true, false or a list of texts' });
    return null;
  }
  const text = (Array.isArray(plain.data) ? plain.data.join('；') : String(plain.data ?? '')).trim();
  return text === '' ? null : { text, line, field };
};
