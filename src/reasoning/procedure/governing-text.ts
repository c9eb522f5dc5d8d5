import type { LegalSource } from '../../entities/legal-source/legal-source.model.ts';
import type { RegulatingNorm, RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { isInForce } from '../../entities/validity.ts';

/** The norms of the wording of that day; none when no text that sets the rule was in force, or none is on file. */
export const normsOn = ({ norms }: RuleOnFile, day: string): readonly RegulatingNorm[] => {
  const valid = norms.filter(({ version, work }) => isInForce(version ?? work, day));
  return valid.some(({ aspect }) => aspect === 'SETS') ? valid : [];
};

/** A work that had a text on that day which is not on file. */
export interface TextNotOnFile {
  readonly work: LegalSource['work'];
  readonly day: string;
  /** First day of the earliest text on file. */
  readonly onFileFrom: string;
}

/** The works that set the rule and whose text of that day is not on file, each once. */
export const textsMissingOn = ({ norms }: RuleOnFile, day: string): readonly TextNotOnFile[] => {
  const missing = new Map<string, TextNotOnFile>();
  for (const { aspect, hasEarlierText, version, work } of norms)
    if (aspect === 'SETS' && hasEarlierText && version !== null && day < version.validFrom)
      missing.set(work.id, { work, day, onFileFrom: version.validFrom });
  return [...missing.values()];
};
