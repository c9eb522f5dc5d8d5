import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type FieldName, fieldNamed } from './case-fields.ts';
import { CaseFileError } from './case-file-error.ts';
import { addCells, ofLevel, startCases } from './collect-cases.ts';
import { type Cell, keysIn, type RawCaseFile } from './raw-case.ts';

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

type Column = ReturnType<typeof fieldNamed>;

/** One row per measure; rows of one case bear the same `case`. Throws a CaseFileError that names the line. */
export const readCsv = (text: string): Omit<RawCaseFile, 'sha256'> => {
  const [header, ...rows] = recordsOf(text);
  if (header === undefined) throw new CaseFileError('The file holds no row.');
  const names = header.cells.map((name) => name.trim());
  const columns = names.map(fieldNamed);
  refuseDoubles(names, columns);
  const caseColumn = columns.indexOf('case');
  if (caseColumn === -1)
    throw new CaseFileError(
      `No column is named "case" or 案号, so no row can be told to belong to a case. The columns are ${names.slice(0, 30).join(', ')}.`,
    );
  const cases = startCases();
  let above = '';
  for (const { cells, line } of rows) {
    const isWhole = cells.length === names.length;
    if (!isWhole && caseColumn > 0)
      throw new CaseFileError(
        `Line ${line} has ${cells.length} cells and the header ${names.length}, so its case cannot be told: correct the line, or put the column "case" first.`,
      );
    const key = cells[caseColumn]?.trim() ?? '';
    if (key === '') {
      if (above === '') throw new CaseFileError(`Line ${line} names no case, and there is none above it.`);
      const reason =
        'is empty: write the case into every row; the row may belong to the case above, which waits for it';
      cases.of(above, line).faults.push({ line, field: 'case', reason });
      continue;
    }
    above = key;
    const one = cases.of(key, line);
    if (isWhole) addRow(one, cells, columns, line);
    else {
      const reason = `the line has ${cells.length} cells and the header ${names.length}: look for a comma or a quotation mark that is one too many`;
      one.faults.push({ line, field: '(row)', reason });
    }
  }
  return { cases: cases.all(), notRead: names.filter((name, at) => name !== '' && columns[at] === null) };
};

const addRow = (
  one: ReturnType<ReturnType<typeof startCases>['of']>,
  texts: readonly string[],
  columns: readonly Column[],
  line: number,
): void => {
  const cells: [FieldName, Cell][] = [];
  columns.forEach((column, at) => {
    const text = texts[at]?.trim() ?? '';
    if (column === null || text === '') return;
    if (typeof column === 'string') cells.push([column, { text, line, field: column }]);
    else addCells(one.facts, [[column.fact, { text, line, field: `fact.${column.fact}` }]], one.faults);
  });
  addCells(one.cells, ofLevel(cells, 'CASE'), one.faults);
  const told = new Map(cells);
  const ofAct = ofLevel(cells, 'ACT');
  const actKey = ofAct.length === 0 ? null : (told.get('act')?.text ?? '1');
  if (actKey !== null) {
    const act = one.acts.get(actKey) ?? { key: actKey, line, cells: new Map<FieldName, Cell>() };
    one.acts.set(actKey, act);
    addCells(act.cells, ofAct, one.faults);
  }
  const ofMeasure = ofLevel(cells, 'MEASURE');
  if (ofMeasure.length === 0) return;
  const key = told.get('measure')?.text ?? String(one.measures.size + 1);
  const answers = told.get('answers')?.text;
  if (one.measures.has(key))
    one.faults.push({ line, field: 'measure', reason: `the measure "${key}" of this case stands twice` });
  else
    one.measures.set(key, {
      key,
      line,
      cells: new Map(ofMeasure),
      answers: answers !== undefined ? keysIn(answers) : actKey === null ? [] : [actKey],
    });
};

const refuseDoubles = (names: readonly string[], columns: readonly Column[]): void => {
  const meanings = columns.map((column) => (column === null ? null : JSON.stringify(column)));
  meanings.forEach((meaning, at) => {
    const first = meanings.indexOf(meaning);
    if (meaning !== null && first !== at)
      throw new CaseFileError(`The columns "${names[first]}" and "${names[at]}" mean the same: keep one.`);
  });
};

const recordsOf = (text: string): readonly { readonly cells: readonly string[]; readonly line: number }[] => {
  try {
    const parsed: unknown = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    // A record is told by the line that it ends on; line breaks within its cells come before.
    return Records.parse(parsed).flatMap(({ record, info }) => {
      const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      return record.every((cell) => cell.trim() === '') ? [] : [{ cells: record, line: info.lines - breaks }];
    });
  } catch (error) {
    if (error instanceof z.ZodError || !(error instanceof Error)) throw error;
    throw new CaseFileError(
      `The file is no CSV from some line on, and no row after it can be trusted: ${error.message}.`,
      {
        cause: error,
      },
    );
  }
};

const delimiterOf = (text: string): string => {
  const head = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'));
  return [',', '\t', ';'].reduce((best, next) => (head.split(next).length > head.split(best).length ? next : best));
};
