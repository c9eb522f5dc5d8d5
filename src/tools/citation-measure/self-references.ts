import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { findInLaw } from '../../reasoning/citation/find-in-law.ts';
import type { CitationForm, FoundCitation } from '../../reasoning/citation/found-citation.ts';
import { parseLaw } from '../../reasoning/law-text/parse-law.ts';
import { unitsOf } from '../../reasoning/law-text/walk.ts';

/** What the laws of a folder say about themselves, and whether it is there. */
export interface SelfReferences {
  readonly resolved: number;
  readonly unresolved: readonly Unresolved[];
  readonly byForm: ReadonlyMap<CitationForm, { readonly resolved: number; readonly unresolved: number }>;
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
  const byForm = new Map<CitationForm, { resolved: number; unresolved: number }>();
  for (const file of globSync('*/*.md', { cwd: folder }).sort()) {
    const law = parseLaw(readFileSync(resolve(folder, file), 'utf8'));
    const known = new Set(unitsOf(law.units).flatMap(({ eId }) => eId ?? []));
    for (const eId of [...known]) known.add(eId.replace(/__para_\d+(?=__item)/u, ''));
    for (const { found, line } of findInLaw(law, { thisWork, works: new Map() })) {
      // A text that names itself as a whole refers to no part of itself.
      const namesWhole = found.eIds.length === 0 && found.work?.name !== null;
      if (found.work?.ids[0] !== thisWork || namesWhole) continue;
      const count = byForm.get(found.form) ?? { resolved: 0, unresolved: 0 };
      byForm.set(found.form, count);
      const cause = causeOf(found, known);
      if (cause === null) count.resolved += 1;
      else {
        count.unresolved += 1;
        unresolved.push({ file: basename(file), line, raw: found.raw, cause });
      }
    }
  }
  const resolved = [...byForm.values()].reduce((sum, count) => sum + count.resolved, 0);
  return { resolved, unresolved, byForm };
};

const causeOf = ({ eIds }: FoundCitation, known: ReadonlySet<string>): string | null => {
  if (eIds.length === 0) return 'no unit stands before this one';
  const missing = eIds.filter((eId) => !known.has(eId));
  return missing.length === 0 ? null : `not in the file: ${missing.join(', ')}`;
};
