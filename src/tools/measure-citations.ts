import { resolve } from 'node:path';
import { readGold, type Score, scoreByForm } from './citation-measure/cross-references.ts';
import { measureSelfReferences } from './citation-measure/self-references.ts';

/** Measures the citation grammar on a folder of laws, by default the one beside the project. */
const folder = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../../../shared/laws'));
const percent = (part: number, whole: number): string => `${((part / Math.max(1, whole)) * 100).toFixed(2)} %`;

const { resolved, unresolved, byForm } = measureSelfReferences(folder);
for (const { file, line, raw, cause } of unresolved) console.log(`${file}:${line}: ${raw}: ${cause}`);
for (const [form, count] of byForm)
  console.log(`${form}: ${count.resolved} of ${count.resolved + count.unresolved} self-references resolved`);
const total = resolved + unresolved.length;
console.log(`${resolved} of ${total} self-references resolved: ${percent(resolved, total)}`);

const print = (form: string, { right, invented, overlooked }: Score): void =>
  console.log(
    `${form}: precision ${percent(right, right + invented.length)}, recall ${percent(right, right + overlooked.length)} of ${right + overlooked.length}`,
  );
const scores = scoreByForm(readGold(resolve(import.meta.dirname, '../../tests/fixtures/citations/gold.jsonl')), folder);
for (const [form, score] of scores) {
  print(form, score);
  for (const what of score.invented) console.log(`  invented: ${what}`);
  for (const what of score.overlooked) console.log(`  overlooked: ${what}`);
}
const all = [...scores.values()];
print('all forms', {
  right: all.reduce((sum, { right }) => sum + right, 0),
  invented: all.flatMap(({ invented }) => invented),
  overlooked: all.flatMap(({ overlooked }) => overlooked),
});
