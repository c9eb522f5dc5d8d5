import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { findCitations } from '../../reasoning/citation/find-citations.ts';
import type { FoundCitation } from '../../reasoning/citation/found-citation.ts';
import { splitArticles } from './split-articles.ts';

/** What a file of laws says about itself, and whether it is there. */
export interface SelfReferences {
  readonly resolved: number;
  readonly unresolved: readonly Unresolved[];
}

interface Unresolved {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
  readonly cause: string;
}

const thisWork = 'this';

/** A self-reference resolves when every article, paragraph and item that it names stands in the same file. */
export const measureSelfReferences = (folder: string): SelfReferences => {
  const unresolved: Unresolved[] = [];
  let resolved = 0;
  for (const file of globSync('*/*.md', { cwd: folder }).sort()) {
    const { lines, eIds } = splitArticles(readFileSync(resolve(folder, file), 'utf8'));
    const known = new Set([...eIds, ...[...eIds].map((eId) => eId.replace(/__para_\d+(?=__item)/u, ''))]);
    let leadIn: string | null = null;
    for (const { line, text, here } of lines) {
      if (here === null) continue;
      const context = { thisWork, here, ...(leadIn === null ? {} : { leadIn }) };
      const own = findCitations(text, context).filter(({ work }) => work?.ids[0] === thisWork);
      if (!here.includes('__item_')) leadIn = articleIn(own);
      for (const citation of own) {
        const cause = causeOf(citation, known);
        if (cause === null) resolved += 1;
        else unresolved.push({ file: basename(file), line, raw: citation.raw, cause });
      }
    }
  }
  return { resolved, unresolved };
};

const articleIn = (own: readonly FoundCitation[]): string | null =>
  own.flatMap(({ eIds }) => eIds).find((eId) => !eId.includes('__')) ?? null;

const causeOf = ({ eIds }: FoundCitation, known: ReadonlySet<string>): string | null => {
  if (eIds.length === 0) return 'no unit stands before this one';
  const missing = eIds.filter((eId) => !known.has(eId));
  return missing.length === 0 ? null : `not in the file: ${missing.join(', ')}`;
};
