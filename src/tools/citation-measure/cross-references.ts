import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { findCitations } from '../../reasoning/citation/find-citations.ts';
import { namesInText } from '../../reasoning/citation/names-in-text.ts';
import { workSpokenOf } from '../../reasoning/citation/work-spoken-of.ts';
import { parseLaw } from '../../reasoning/law-text/parse-law.ts';

/** A reference to another law, found by hand in a line of a law text; its words stay in that text. */
const GoldCitation = z.strictObject({
  /** Path below the folder of the laws; `…` stands for the middle of a long title. */
  file: z.string(),
  line: z.int(),
  start: z.int(),
  end: z.int(),
  /** The title in 《》, without the name of the state, also where the text uses what 以下简称 calls it; `…` stands for the middle of a long one. */
  work: z.string(),
  eIds: z.array(z.string()),
  /** Whether the line was chosen before the grammar was tuned on such lines, after, or at random when it was finished. */
  chosen: z.enum(['before', 'after', 'held out']),
});
type GoldCitation = z.infer<typeof GoldCitation>;

/** How many references of one form were right, invented and overlooked. */
export interface Score {
  readonly right: number;
  readonly invented: readonly string[];
  readonly overlooked: readonly string[];
}

export const readGold = (file: string): readonly GoldCitation[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => GoldCitation.parse(JSON.parse(line)));

/** Reads every line of the gold set; a reference is right when its span, its work and all its provisions are. */
export const scoreByForm = (gold: readonly GoldCitation[], folder: string): ReadonlyMap<string, Score> => {
  const scores = new Map<string, Score>();
  const note = (form: string, outcome: 'right' | 'invented' | 'overlooked', what: string): void => {
    const { right, invented, overlooked } = scores.get(form) ?? { right: 0, invented: [], overlooked: [] };
    scores.set(form, {
      right: outcome === 'right' ? right + 1 : right,
      invented: outcome === 'invented' ? [...invented, what] : invented,
      overlooked: outcome === 'overlooked' ? [...overlooked, what] : overlooked,
    });
  };
  for (const place of new Set(gold.map(placeOf))) {
    const expected = gold.filter((one) => placeOf(one) === place);
    const [{ file, line } = { file: '', line: 0 }] = expected;
    const document = readFileSync(resolve(folder, fileLike(file, folder)), 'utf8');
    const text = document.split('\n')[line - 1] ?? '';
    const found = citedIn(text, document);
    const isIn = (list: readonly Compared[], one: Compared) => list.some((other) => keyOf(other) === keyOf(one));
    for (const one of found)
      note(formOf(text, one), isIn(expected, one) ? 'right' : 'invented', `${place}: ${keyOf(one)}`);
    for (const one of expected) if (!isIn(found, one)) note(formOf(text, one), 'overlooked', `${place}: ${keyOf(one)}`);
  }
  return scores;
};

/** A title as the gold set writes it: long ones without their middle. */
const shown = (title: string): string => {
  const bare = title.replace(/^中华人民共和国/u, '');
  return bare.length > 50 ? `《${bare.slice(0, 20)}…${bare.slice(-20)}》` : `《${bare}》`;
};

const fileLike = (written: string, folder: string): string => {
  const [start = '', end = ''] = written.split('…');
  const [file = written] = globSync('*/*.md', { cwd: folder }).filter(
    (name) => name.startsWith(start) && name.endsWith(end),
  );
  return file;
};

const placeOf = ({ file, line }: GoldCitation): string => `${file}:${line}`;

type Compared = Pick<GoldCitation, 'start' | 'end' | 'work' | 'eIds'>;

const keyOf = ({ start, end, work, eIds }: Compared): string => `${start}-${end} ${work} ${eIds.join(' ')}`;

const thisWork = 'this';

/** The references to other laws in a line that stands in the second paragraph of some article. */
const citedIn = (text: string, document: string): readonly Compared[] => {
  const name = workSpokenOf(parseLaw(document));
  const spokenOf = name === null ? {} : { spokenOf: { name, docNumber: null, ids: [] } };
  const context = { thisWork, here: 'art_1__para_2', shortNames: namesInText(document), ...spokenOf };
  return findCitations(text, context).flatMap(({ start, end, work, eIds }) =>
    work === null || work.ids[0] === thisWork
      ? []
      : [
          {
            start,
            end,
            work: shown(work.name ?? work.docNumber ?? ''),
            eIds: [...eIds],
          },
        ],
  );
};

const formOf = (text: string, { start, eIds }: Compared): string => {
  const first = text.charAt(start);
  if (first === '《') return eIds.length === 0 ? 'title alone' : 'title and articles';
  if (first === '第') return 'article alone, of a law named elsewhere';
  return eIds.length > 1 ? 'unmarked name, several articles' : 'unmarked name, one article';
};
