import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { toStored } from '../../platform/graph/node-kind.ts';
import { documentKey, passageOf } from './document-keys.ts';
import { LawFileError } from './file-error.ts';
import type { KnownWork } from './find-work.ts';
import { type KnownFiles, wordingKey } from './known-files.ts';
import { newWork } from './new-work.ts';
import { asKnownWork } from './on-file.ts';
import { refuseOtherWording } from './other-wording.ts';
import { type KnownProvision, planVersions, type VersionPlan } from './plan-versions.ts';
import { provisionsOf, type TextProvision } from './provisions-of.ts';
import type { LawFile } from './read-law-file.ts';
import { dayWithStated, type VersionDay, versionDay } from './version-day.ts';

/** What one file is going to change. */
export interface PlannedFile {
  readonly file: LawFile;
  /** The key of its document, and whether it is not on file yet. */
  readonly document: string;
  readonly isNewDocument: boolean;
  readonly work: KnownWork;
  /** The row of a work that only this file brings; null where the work is on file. */
  readonly newWork: Readonly<Record<string, unknown>> | null;
  readonly from: VersionDay;
  readonly texts: readonly TextProvision[];
  /** What was on file of the work before. */
  readonly provisions: readonly KnownProvision[];
  readonly plan: VersionPlan;
  /** Whether an older parser read it, or it was read on other seeds. */
  readonly isReread: boolean;
}

/**
 * Plans one file; throws a LawFileError where it cannot be taken in. `known` is its work, null where it is not on file;
 * `stated` is the first day that somebody states for this wording.
 */
export const planFile = (
  file: LawFile,
  known: KnownWork | null,
  provisions: readonly KnownProvision[],
  files: KnownFiles,
  stated: string | null,
): PlannedFile => {
  const versionDays = [...new Set(provisions.flatMap(({ versions }) => versions.map((one) => one.validFrom)))].sort();
  const told = versionDay(file.law, file.namedDay, known === null ? null : { ...known, versionDays });
  const from = dayWithStated(told, stated);
  if (typeof from === 'string') throw new LawFileError(from);
  if (from === null)
    throw new LawFileError(
      `Neither the text of "${file.law.title ?? ''}" nor the graph tells from which day it is in force; put the day into its head, or state it (--effective-from).`,
    );
  const onFile = files.documentOf.get(file.sha256);
  const document = onFile ?? documentKey(file.sha256);
  const first = from.toldBy === 'AMENDMENT' ? file.law.effectiveOn : from.from;
  const row = known === null ? toStored(LegalWork, newWork(file, first, passageOf(document, 'head'))) : null;
  const work = known ?? asKnownWork(row ?? {});
  const texts = provisionsOf(file.law);
  const plan = planVersions(texts, provisions, from.from, work.validTo);
  const sameDay = files.fileOfWording.get(wordingKey(work.id, from.from)) ?? file.sha256;
  if (sameDay !== file.sha256) refuseOtherWording(plan, provisions, from.from, sameDay);
  return {
    file,
    document,
    isNewDocument: onFile === undefined,
    work,
    newWork: row,
    from,
    texts,
    provisions,
    plan,
    isReread: files.outdated.has(file.sha256),
  };
};

/** Whether a text tells that its work was in force before the first day that is on file. */
export const begunEarlier = ({ work, newWork, from }: PlannedFile): boolean =>
  newWork === null && work.validFrom !== null && from.from < work.validFrom;
