import type { CaseFault, RawCase } from './raw-case.ts';
import type { StatedCase } from './stated-case.ts';
import { personKinds } from './words.ts';

/**
 * The case without the name of a person: it is left out, and 当事人 stands wherever a text names them. Numbers of identity
 * cards and telephones anywhere in a text keep the case out: texts of cases are open to every viewer.
 */
export const withoutNames = (stated: StatedCase, raw: RawCase, faults: CaseFault[]): StatedCase => {
  const parts = [raw.cells, ...raw.acts.map(({ cells }) => cells), ...raw.measures.map(({ cells }) => cells)];
  for (const cell of parts.flatMap((cells) => [...cells.values()])) {
    const found = identifying.find(([, pattern]) => pattern.test(cell.text));
    if (found !== undefined)
      faults.push({
        line: cell.line,
        field: cell.field,
        reason: `holds what looks like ${found[0]}: take it out, since this text is open to every viewer`,
      });
  }
  const { name, kind } = stated.party;
  if (!(kind in personKinds)) return stated;
  if (name !== null && name.length > 1 && stated.key.includes(name))
    faults.push({
      line: raw.lines[0],
      field: 'case',
      reason: 'holds the name of a person: name the case by its number',
    });
  const hidden = (text: string | null): string | null =>
    text === null || name === null || name.length < 2 ? text : text.replaceAll(name, '当事人');
  return {
    ...stated,
    title: hidden(stated.title),
    gist: hidden(stated.gist),
    place: hidden(stated.place),
    decision: { ...stated.decision, basis: hidden(stated.decision.basis) },
    party: { ...stated.party, name: null },
    acts: stated.acts.map((act) => ({ ...act, gist: hidden(act.gist) })),
    measures: stated.measures.map((measure) => ({ ...measure, basis: hidden(measure.basis) })),
  };
};

const identifying: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the number of an identity card', /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/u],
  ['a telephone number', /(?<!\d)1[3-9]\d{9}(?!\d)/u],
];
