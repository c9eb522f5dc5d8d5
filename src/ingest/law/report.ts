import { countStructure, type StructureCount } from '../../reasoning/law-text/walk.ts';
import type { StatusCount } from '../citations/store-citations.ts';
import type { Ingested } from './ingest-files.ts';
import type { LawFile } from './read-law-file.ts';

/** What became of one file. */
export interface FileReport {
  readonly path: string;
  readonly outcome: 'TAKEN_IN' | 'KNOWN' | 'REFUSED';
  /** Why it was refused; null otherwise. */
  readonly reason: string | null;
  readonly sha256: string | null;
  /** Null where the file was not read: known by its hash, or refused before. */
  readonly format: LawFile['format'] | null;
  readonly encoding: string | null;
  readonly title: string | null;
  readonly work: string | null;
  readonly isNewWork: boolean;
  readonly validFrom: string | null;
  readonly validFromToldBy: string | null;
  readonly structure: StructureCount | null;
  readonly newProvisions: number;
  readonly newVersions: number;
  readonly filledTexts: number;
  readonly closedVersions: number;
  readonly unchanged: number;
  /** Amendments, repeals, terms and renumberings that the text tells; none in a dry run. */
  readonly changes: number;
  /** Articles, paragraphs, items and points that were found under another number; none in a dry run. */
  readonly renumbered: number;
  /** Repeals that ended nothing, because several works bear the name, and moves that are not certain: a sentence each. */
  readonly unsettled: readonly string[];
  /** Citations of the wordings that were written, by status; none in a dry run. */
  readonly citations: StatusCount;
  /** Citations of other texts that came out differently now that this work is on file. */
  readonly citationsChanged: number;
  /** On file, and not in this text. */
  readonly notInText: readonly string[];
  /** How often each kind of damage was put right. */
  readonly repairs: Readonly<Record<string, number>>;
  /** Where the reader or the parser met something that a person may want to look at. */
  readonly notes: Readonly<Record<string, readonly number[]>>;
}

export type Outcome = Ingested | { readonly knownAs: string } | { readonly refused: string };

export const reportOf = (
  { path, sha256 }: { readonly path: string; readonly sha256: string | null },
  file: LawFile | null,
  outcome: Outcome,
): FileReport => {
  const ingested = 'plan' in outcome ? outcome : null;
  const plan = ingested?.plan ?? null;
  return {
    path,
    outcome: 'refused' in outcome ? 'REFUSED' : 'knownAs' in outcome ? 'KNOWN' : 'TAKEN_IN',
    reason: 'refused' in outcome ? outcome.refused : null,
    sha256,
    format: file?.format ?? null,
    encoding: file?.encoding ?? null,
    title: file?.law.title ?? null,
    work: 'knownAs' in outcome ? outcome.knownAs : (ingested?.work ?? null),
    isNewWork: ingested?.isNewWork ?? false,
    validFrom: ingested?.from.from ?? null,
    validFromToldBy: ingested?.from.toldBy ?? null,
    structure: file === null ? null : countStructure(file.law.units),
    newProvisions: plan?.newProvisions.length ?? 0,
    newVersions: plan?.newVersions.length ?? 0,
    filledTexts: plan?.texts.length ?? 0,
    closedVersions: plan?.closed.length ?? 0,
    unchanged: plan?.unchanged ?? 0,
    changes: ingested?.changes.told ?? 0,
    renumbered: ingested?.changes.renumbered ?? 0,
    unsettled: ingested?.changes.unsettled ?? [],
    citations: ingested?.citations?.found ?? {},
    citationsChanged: ingested?.citations?.changed ?? 0,
    notInText: plan?.notInText ?? [],
    repairs: counted(file?.law.repairs ?? []),
    notes: linesByName([...(file?.notes ?? []), ...(file?.law.notes ?? [])]),
  };
};

const counted = (repairs: readonly { readonly name: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { name } of repairs) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const linesByName = (notes: readonly { readonly name: string; readonly line: number }[]): Record<string, number[]> => {
  const lines: Record<string, number[]> = {};
  for (const { name, line } of notes) {
    const ofName = lines[name] ?? [];
    ofName.push(line);
    lines[name] = ofName;
  }
  return lines;
};
