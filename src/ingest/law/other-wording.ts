import { LawFileError } from './file-error.ts';
import { inForceOn, type KnownProvision, type VersionPlan } from './plan-versions.ts';

/**
 * Throws when a file adds provisions to a wording that another file has told of the same work and day, or lacks some of
 * it. A provision that both tell differently is refused by the plan itself.
 */
export const refuseOtherWording = (
  { newVersions, notInText }: VersionPlan,
  known: readonly KnownProvision[],
  from: string,
  otherFile: string,
): void => {
  const missing = new Set(notInText);
  const lacks = known.find(
    ({ eId, versions }) => missing.has(eId) && inForceOn(versions, from)?.textStatus === 'ON_FILE',
  );
  const differs = newVersions[0]?.provision.eId ?? lacks?.eId;
  if (differs === undefined) return;
  throw new LawFileError(
    `Another file (${otherFile.slice(0, 16)}) told the wording of the same work from the same day, ${from}, and only one of the two has ${differs}: they contradict each other.`,
  );
};
