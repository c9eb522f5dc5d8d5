import type { LegalWork } from '../../src/entities/legal-work/legal-work.model.ts';
import type { ProvisionVersion } from '../../src/entities/provision/provision-version.model.ts';
import { provisionsOf, type TextProvision } from '../../src/ingest/law/provisions-of.ts';
import { parseLaw } from '../../src/reasoning/law-text/parse-law.ts';
import type { WorkOnTwoDays } from '../../src/reasoning/versions/compare-versions.ts';

/** The regulation that the made-up texts belong to; its second text is in force from 2005-01-01. */
const garden: LegalWork = {
  id: 'garden',
  mark: 'VERIFIED',
  titleZh: '园林条例',
  titleEn: 'Garden Regulation',
  docNumber: null,
  docNumberNorm: null,
  issuerZh: '园林局',
  issuerEn: 'Garden Office',
  region: '000000',
  adoptedOn: null,
  promulgatedOn: '2001-05-01',
  validFrom: '2001-06-01',
  validTo: null,
  aliases: [],
  noteEn: null,
  funds: null,
  wholeTextFrom: null,
};

const boundary = '2005-01-01';

/** Two texts of one work, as the graph would hold them: a wording that did not change is one version. */
export const lawOnTwoDays = (
  before: string,
  after: string,
  rest: Partial<Pick<WorkOnTwoDays, 'renumbered'>> = {},
): WorkOnTwoDays => {
  const [earlier, later] = [before, after].map((text) => new Map(provisionsIn(text).map((one) => [one.eId, one])));
  const eIds = [...new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])])];
  return {
    history: { work: garden, documentType: null, changes: [], wordingDays: ['2001-06-01', boundary] },
    provisions: eIds
      .flatMap((eId) => {
        const [one, other] = [earlier?.get(eId), later?.get(eId)];
        const provision = other ?? one;
        if (provision === undefined) return [];
        const first = one === undefined ? null : versionOf(one, '2001-06-01');
        const second = other === undefined ? null : other.text === one?.text ? first : versionOf(other, boundary);
        const { level, citationZh, citationEn, sortKey } = provision;
        const row = { id: `garden#${eId}`, mark: 'VERIFIED', eId, level, citationZh, citationEn, sortKey } as const;
        return [{ provision: row, before: first, after: second }];
      })
      .toSorted((one, other) => (one.provision.sortKey < other.provision.sortKey ? -1 : 1)),
    renumbered: [],
    ...rest,
  };
};

const provisionsIn = (text: string): readonly TextProvision[] => provisionsOf(parseLaw(text));

const versionOf = ({ eId, text }: TextProvision, validFrom: string): ProvisionVersion => ({
  id: `garden#${eId}@${validFrom}`,
  mark: 'VERIFIED',
  validFrom,
  validTo: null,
  text,
  textStatus: 'ON_FILE',
  gistEn: null,
  gistZh: null,
  divisions: null,
});
