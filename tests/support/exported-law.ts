import { provisionsOf } from '../../src/ingest/law/provisions-of.ts';
import { findInLaw } from '../../src/reasoning/citation/find-in-law.ts';
import type { ExportedProvision, ExportedWork } from '../../src/reasoning/export/exported-work.ts';
import { divisionsOfArticles } from '../../src/reasoning/law-text/divisions.ts';
import { parseLaw } from '../../src/reasoning/law-text/parse-law.ts';

/** A text of a law as the graph would give it for an export, in force from a day on. */
export const exportedLaw = (text: string, id: string, validFrom: string): ExportedWork => {
  const law = parseLaw(text);
  const title = law.title ?? id;
  const said = { mark: 'VERIFIED', noteEn: null } as const;
  const work: ExportedWork['work'] = {
    ...said,
    id,
    titleZh: title,
    titleEn: title,
    docNumber: law.docNumber,
    docNumberNorm: law.docNumber,
    issuerZh: law.issuer ?? '',
    issuerEn: law.issuer ?? '',
    region: '000000',
    adoptedOn: law.adoptedOn,
    promulgatedOn: law.promulgatedOn,
    validFrom,
    validTo: null,
    aliases: [title],
    funds: null,
    wholeTextFrom: null,
  };
  const divisions = divisionsOfArticles(law);
  const found = findInLaw(law, { thisWork: id, works: new Map() });
  const provisions = provisionsOf(law).map(
    ({ eId, level, citationZh, citationEn, sortKey, text: wording }): ExportedProvision => ({
      provision: { id: `${id}#${eId}`, eId, level, citationZh, citationEn, sortKey, mark: 'VERIFIED' },
      versions: [
        {
          version: {
            id: `${id}#${eId}@${validFrom}`,
            validFrom,
            validTo: null,
            text: wording,
            textStatus: 'ON_FILE',
            gistEn: null,
            gistZh: null,
            divisions: divisions.get(eId)?.map((division) => ({ ...division })) ?? null,
            mark: 'VERIFIED',
          },
          citations: found
            .filter((one) => one.eId === eId && one.found.work?.ids[0] === id)
            .map(({ found: { start, end, eIds } }) => ({
              span: [start, end],
              targets: eIds.map((target) => ({ work, eId: target })),
            })),
        },
      ],
    }),
  );
  return { work, documentType: null, changes: [], basedOn: [], provisions };
};
