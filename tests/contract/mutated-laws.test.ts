import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provisionsOf } from '../../src/ingest/law/provisions-of.ts';
import { findCitations } from '../../src/reasoning/citation/find-citations.ts';
import type { Unit } from '../../src/reasoning/law-text/law-text.ts';
import { parseLaw } from '../../src/reasoning/law-text/parse-law.ts';
import { concatenated, repaired, unitsOf } from '../../src/reasoning/law-text/walk.ts';
import { mutations } from '../support/mutate-text.ts';

const garden = `# 园林条例

2001年5月1日 园林局令第9号公布

第一章 总 则

第一条 树木每年修剪；依照本条例第三条第一款和《花木法》第二条的规定办理。

第二条 养护包括：

（一）施肥；

1.树；

2.花。

（二）浇水。

前款规定的养护，自2001年6月1日起施行。

第三条之一 “改为：

第三条 甲。”

附件1

| 树 | 十元 |
`;

// The texts are not part of a clone, so they are read where they lie beside it.
const folder = resolve(import.meta.dirname, '../../../shared/laws');
const files = globSync('*/*.md', { cwd: folder }).sort();
const runs = 300;
// The same changes in every run, so that a failure is seen again.
const seed = 4;

const isWithin = (outer: Unit, { lineFrom, lineTo, children }: Unit): boolean =>
  outer.lineFrom <= lineFrom &&
  lineFrom <= lineTo &&
  lineTo <= outer.lineTo &&
  children.every((child) => isWithin(outer, child));

/** What must hold for any text, however damaged. */
const expectWhole = (text: string): void => {
  const law = parseLaw(text);
  const units = unitsOf(law.units);
  expect(concatenated(law)).toBe(repaired(text, law.repairs));
  expect(units.length).toBeLessThanOrEqual(text.length);
  expect(units.every((unit) => isWithin(unit, unit))).toBe(true);
  const ids = provisionsOf(law).map(({ eId }) => eId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { start, end, raw } of findCitations(text)) expect(text.slice(start, end)).toBe(raw);
};

test('a made-up law, however it is damaged, is read without an error and without the loss of a character', () => {
  fc.assert(
    fc.property(mutations, (mutate) => expectWhole(mutate(garden))),
    { numRuns: runs, seed },
  );
});

test('any characters at all are read without an error and without the loss of one', () => {
  const signs = fc.constantFrom(...Array.from('第一二十条款项之（）：。“”《》 \u3000\n#|、1.目录附件年月日令号'));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(signs, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 300 }),
      (text) => expectWhole(text),
    ),
    { numRuns: runs * 4, seed },
  );
});

test.skipIf(!existsSync(folder))(
  'the real laws, however they are damaged, are read without an error and without the loss of a character',
  () => {
    const sample = fc.integer({ min: 0, max: files.length - 1 });
    fc.assert(
      fc.property(sample, mutations, (at, mutate) =>
        expectWhole(mutate(readFileSync(resolve(folder, files[at] ?? ''), 'utf8'))),
      ),
      { numRuns: runs, seed },
    );
  },
);
