import { comparableNumber } from '../../entities/legal-work/comparable-name.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { LawFileError } from './file-error.ts';
import type { LawFile } from './read-law-file.ts';

/** A row for a work that only its text has brought: nothing is said that the text does not tell. */
export const newWork = ({ law, namedDay }: LawFile, validFrom: string | null, source: string) => {
  const title = law.title ?? '';
  const day = law.promulgatedOn ?? law.adoptedOn ?? law.events[0]?.on ?? namedDay ?? law.effectiveOn;
  if (day === null) throw new LawFileError(`"${title}" is not on file, and its text tells no day by which to file it.`);
  const issuer = law.issuer ?? '';
  return LegalWork.shape.parse({
    id: `${title}/${day}`,
    titleZh: title,
    // No translation of ours exists: the title stands for itself.
    titleEn: title,
    docNumber: law.docNumber,
    docNumberNorm: law.docNumber === null ? null : comparableNumber(law.docNumber),
    issuerZh: issuer,
    issuerEn: issuer,
    region: '000000',
    adoptedOn: law.adoptedOn,
    promulgatedOn: law.promulgatedOn,
    validFrom,
    validTo: null,
    aliases: [...new Set([title, title.replace(/^中华人民共和国/u, '')])],
    noteEn: 'Brought in with its text; issuer, territory and rank were not reviewed.',
    mark: 'VERIFIED',
    sources: [source],
  });
};
