import { LawFileError } from './file-error.ts';
import type { TextProvision } from './provisions-of.ts';

/** A wording on file; `validTo` is null while in force. */
export interface KnownVersion {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly text: string | null;
  readonly textStatus: 'NOT_INGESTED' | 'ON_FILE';
}

export interface KnownProvision {
  readonly eId: string;
  readonly versions: readonly KnownVersion[];
}

export interface VersionPlan {
  readonly newProvisions: readonly TextProvision[];
  readonly newVersions: readonly {
    readonly provision: TextProvision;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
  /** Wordings that the graph had a place for and no text. */
  readonly texts: readonly { readonly id: string; readonly provision: TextProvision }[];
  /** Wordings that this one follows. */
  readonly closed: readonly { readonly id: string; readonly on: string }[];
  readonly unchanged: number;
  /** Provisions that the graph knows and the text does not have. */
  readonly notInText: readonly string[];
}

/**
 * What a text changes, when it is in force from a day. Only provisions whose wording differs get a new version; a
 * wording that is gone ends. Throws when another text is on file for the same provision from the same day.
 */
export const planVersions = (
  texts: readonly TextProvision[],
  known: readonly KnownProvision[],
  from: string,
  workEnds: string | null,
): VersionPlan => {
  const knownByEId = new Map(known.map((provision) => [provision.eId, provision]));
  const newVersions: VersionPlan['newVersions'][number][] = [];
  const filled: VersionPlan['texts'][number][] = [];
  const closed: VersionPlan['closed'][number][] = [];
  const notInText: string[] = [];
  let unchanged = 0;
  for (const provision of texts) {
    const versions = knownByEId.get(provision.eId)?.versions ?? [];
    const current = inForceOn(versions, from);
    if (current === undefined) {
      const later = versions
        .map(({ validFrom }) => validFrom)
        .filter((day) => day > from)
        .sort()[0];
      newVersions.push({ provision, validFrom: from, validTo: later ?? workEnds });
    } else if (current.textStatus === 'NOT_INGESTED') filled.push({ id: current.id, provision });
    else if (current.text === provision.text) unchanged++;
    else {
      if (current.validFrom === from)
        throw new LawFileError(
          `Another text of ${provision.citationEn} is on file from the same day, ${from}: the file and what was taken in before contradict each other.`,
        );
      closed.push({ id: current.id, on: from });
      newVersions.push({ provision, validFrom: from, validTo: current.validTo });
    }
  }
  const inText = new Set(texts.map(({ eId }) => eId));
  for (const { eId, versions } of known) {
    if (inText.has(eId)) continue;
    const current = inForceOn(versions, from);
    if (current === undefined) continue;
    notInText.push(eId);
    if (current.textStatus === 'ON_FILE' && current.validFrom < from) closed.push({ id: current.id, on: from });
  }
  const newProvisions = texts.filter(({ eId }) => !knownByEId.has(eId));
  return { newProvisions, newVersions, texts: filled, closed, unchanged, notInText };
};

/**
 * The wordings whose citations and headings are to be read, by the element id of their provision: those that a text brings, and of
 * a text that is read again also those that it did not change.
 */
export const citingVersions = (
  { newVersions, texts, notInText }: Pick<VersionPlan, 'newVersions' | 'texts' | 'notInText'>,
  known: readonly KnownProvision[],
  { work, from, isReread }: { readonly work: string; readonly from: string; readonly isReread: boolean },
): ReadonlyMap<string, { readonly id: string; readonly validFrom: string }> => {
  const filled = new Set(texts.map(({ id }) => id));
  const onFile = known.flatMap(({ eId, versions }) => {
    const current = notInText.includes(eId) ? undefined : inForceOn(versions, from);
    return current !== undefined && (isReread || filled.has(current.id)) ? [[eId, current] as const] : [];
  });
  const brought = newVersions.map(
    ({ provision: { eId }, validFrom }) => [eId, { id: versionId(work, eId, validFrom), validFrom }] as const,
  );
  return new Map([...onFile, ...brought]);
};

/** The key of a wording: its provision and its first day in force. */
export const versionId = (work: string, eId: string, validFrom: string): string => `${work}#${eId}@${validFrom}`;

/** The wording of a day; there is at most one. */
export const inForceOn = (versions: readonly KnownVersion[], day: string): KnownVersion | undefined =>
  versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
