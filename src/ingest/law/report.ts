import { countStructure, type StructureCount } from '../../reasoning/law-text/walk.ts';
import type { StatusCount } from '../citations/store-citations.ts';
import type { Ingested } from './ingest-file.ts';
import type { LawFile } from './read-law-file.ts';

/** What became of one file. */
export interface FileReport {
  readonly path: string;
  readonly outcome: 'TAKEN_IN' | 'KNOWN' | 'REFUSED';
  /** Why it was refused; null otherwise. */
  readonly reason: string | null;
  readonly sha256: string | null;
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
  /** Citations of the wordings that were written, by status; none in a dry run. */
  readonly citations: StatusCount;
  /** Citations of other texts that came out differently now that this work is on file. */
  readonly citationsChanged: number;
  /** On file, and not in this text. */
  readonly notInText: readonly string[];
  readonly repairs: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, readonly number[]>>;
}

export const reportOf = (path: string, file: LawFile | null, outcome: Ingested | string): FileReport => {
  const ingested = typeof outcome === 'string' ? null : outcome;
  const plan = ingested?.plan ?? null;
  return {
    path,
    outcome: ingested === null ? 'REFUSED' : ingested.isKnown ? 'KNOWN' : 'TAKEN_IN',
    reason: typeof outcome === 'string' ? outcome : null,
    sha256: file?.sha256 ?? null,
    encoding: file?.encoding ?? null,
    title: file?.law.title ?? null,
    work: ingested?.work ?? null,
    isNewWork: ingested?.isNewWork ?? false,
    validFrom: ingested?.from?.from ?? null,
    validFromToldBy: ingested?.from?.toldBy ?? null,
    structure: file === null ? null : countStructure(file.law.units),
    newProvisions: plan?.newProvisions.length ?? 0,
    newVersions: plan?.newVersions.length ?? 0,
    filledTexts: plan?.texts.length ?? 0,
    closedVersions: plan?.closed.length ?? 0,
    unchanged: plan?.unchanged ?? 0,
    citations: ingested?.citations?.found ?? {},
    citationsChanged: ingested?.citations?.changed ?? 0,
    notInText: plan?.notInText ?? [],
    repairs: counted(file?.law.repairs ?? []),
    notes: linesByName(file?.law.notes ?? []),
  };
};

const counted = (repairs: readonly { readonly name: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { name } of repairs) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const linesByName = (notes: readonly { readonly name: string; readonly line: number }[]): Record<string, number[]> => {
  const lines: Record<string, number[]> = {};
  for (const { name, line } of notes) lines[name] = [...(lines[name] ?? []), line];
  return lines;
};

/** 12 citations (10 RESOLVED, 2 NOT_ON_FILE): the most frequent first. */
const citationsOf = (reports: readonly FileReport[]): string => {
  const counts = new Map<string, number>();
  for (const { citations } of reports)
    for (const [status, count] of Object.entries(citations)) counts.set(status, (counts.get(status) ?? 0) + count);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const listed = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const changed = reports.reduce((sum, report) => sum + report.citationsChanged, 0);
  return `${total} citations${total === 0 ? '' : ` (${listed.map(([status, count]) => `${count} ${status}`).join(', ')})`}, ${changed} of other texts resolved anew`;
};

/** The end of a run in a few lines. */
export const summaryOf = (reports: readonly FileReport[], isDryRun: boolean): string => {
  const total = (value: (report: FileReport) => number): number =>
    reports.reduce((sum, report) => sum + value(report), 0);
  const of = (outcome: FileReport['outcome']): readonly FileReport[] =>
    reports.filter((report) => report.outcome === outcome);
  const refused = of('REFUSED');
  return [
    `${reports.length} files: ${of('TAKEN_IN').length} taken in${isDryRun ? ' (dry run: nothing written)' : ''}, ${of('KNOWN').length} known already, ${refused.length} refused`,
    `${new Set(reports.flatMap(({ work }) => work ?? [])).size} works, ${total(({ isNewWork }) => Number(isNewWork))} of them new`,
    `${total(({ newProvisions }) => newProvisions)} new provisions, ${total(({ newVersions }) => newVersions)} new versions, ${total(({ filledTexts }) => filledTexts)} texts for versions on file, ${total(({ closedVersions }) => closedVersions)} versions superseded, ${total(({ unchanged }) => unchanged)} unchanged`,
    `${total(({ repairs }) => Object.values(repairs).reduce((sum, count) => sum + count, 0))} repairs`,
    ...(isDryRun ? [] : [citationsOf(reports)]),
    ...refused.map(({ path, reason }) => `refused: ${path}: ${reason ?? ''}`),
  ].join('\n');
};
