import type { LawText } from '../../src/reasoning/law-text/law-text.ts';
import { parseLaw } from '../../src/reasoning/law-text/parse-law.ts';
import { concatenated, repaired, unitsOf } from '../../src/reasoning/law-text/walk.ts';

/** A parsed text short enough to compare: `art_1__para_1: text` in reading order, kinds where there is no element id. */
export interface Sketch {
  readonly units: readonly string[];
  readonly repairs: readonly string[];
  readonly notes: readonly string[];
  readonly law: LawText;
}

/** Parses made-up lines under a made-up title, and fails when a character is lost. */
export const sketch = (...lines: readonly string[]): Sketch => sketchText(`# 园林养护条例\n\n${lines.join('\n\n')}\n`);

export const sketchText = (input: string): Sketch => {
  const law = parseLaw(input);
  if (concatenated(law) !== repaired(input, law.repairs)) throw new Error('The units do not give back the text.');
  return {
    law,
    units: unitsOf(law.units)
      .filter(({ kind }) => kind !== 'TITLE')
      .map(({ kind, eId, text }) => `${eId ?? kind}${text === '' ? '' : `: ${text}`}`),
    repairs: law.repairs.map(({ name }) => name),
    notes: law.notes.map(({ name }) => name),
  };
};
