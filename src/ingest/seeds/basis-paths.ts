import { DocumentType } from '../../entities/document-type/document-type.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Norm } from '../../entities/norm/norm.model.ts';
import { SanctionRule } from '../../entities/norm/sanction-rule.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import * as map from '../../entities/relationships.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import type { BasisPath, WorkOfBasis } from '../../reasoning/legality/basis/measure-on-trial.ts';
import type { SeedRows } from './seed-rows.ts';

/** Everything that seeds tell of the law that a norm stands in, as the database would bring it. */
export interface PathsOfSeeds {
  /** The wordings that express a norm, each with the norm, its rules and what beats it; covered and cited by nothing. */
  readonly pathsOf: (norm: string) => readonly BasisPath[];
  /** The wordings alone. */
  readonly placesOf: (norm: string) => readonly Pick<BasisPath, 'version' | 'provision' | 'work'>[];
  readonly workOf: (id: string) => WorkOfBasis;
}

export const pathsOfSeeds = (seeds: SeedRows): PathsOfSeeds => {
  const workOf = (id: string): WorkOfBasis => {
    const work = seeds.row(LegalWork, id);
    const [typed] = seeds.out(map.HasDocumentType, id);
    const type = seeds.row(DocumentType, typed?.to ?? '');
    const { titleZh, titleEn, validFrom, validTo, region, funds } = work;
    const { maySetPenalties, rankOrder } = type;
    return {
      id,
      titleZh,
      titleEn,
      validFrom,
      validTo,
      region,
      documentType: type.id,
      maySetPenalties,
      rankOrder,
      funds,
    };
  };
  const placesOf: PathsOfSeeds['placesOf'] = (norm) =>
    seeds.into(map.Expresses, norm).flatMap(({ from }) => {
      const { id, validFrom, validTo, textStatus, mark, sources } = seeds.row(ProvisionVersion, from);
      return seeds.into(map.HasVersion, id).flatMap(({ from: provisionId }) => {
        const { eId, citationZh, citationEn } = seeds.row(Provision, provisionId);
        return seeds.into(map.HasProvision, provisionId).map(({ from: workId }) => ({
          version: { id, validFrom, validTo, textStatus, mark, passages: passagesOf(seeds, sources) },
          provision: { id: provisionId, eId, citationZh, citationEn },
          work: workOf(workId),
        }));
      });
    });
  const pathsOf = (id: string): readonly BasisPath[] => {
    const { kind, gistEn, readingStatus, condition, mark } = seeds.row(Norm, id);
    return placesOf(id).map((place) => ({
      norm: { id, kind, gistEn, readingStatus, condition, mark },
      ...place,
      roles: seeds.out(map.AppliesTo, id).map(({ to }) => to),
      sanctions: seeds.out(map.Sanctions, id).map(({ to }) => to),
      rules: rulesOf(seeds, id),
      overriddenBy: seeds.into(map.Overrides, id).map(({ from, properties }) => {
        const { principle, condition: when, validFrom, isContested, noteEn } = properties;
        return { norm: from, principle, condition: when, validFrom, isContested, noteEn };
      }),
      covers: [],
      citedBy: [],
    }));
  };
  return { pathsOf: remembering(pathsOf), placesOf, workOf: remembering(workOf) };
};

const passagesOf = (seeds: SeedRows, sources: readonly string[]): BasisPath['version']['passages'] =>
  sources.toSorted().map((id) => {
    const { document, locator } = seeds.row(Passage, id);
    return { id, document, locator };
  });

const rulesOf = (seeds: SeedRows, norm: string): BasisPath['rules'] =>
  seeds
    .out(map.HasRule, norm)
    .map(({ to }) => seeds.row(SanctionRule, to))
    .toSorted((one, next) => one.sequence - next.sequence || (one.id < next.id ? -1 : 1))
    .flatMap(({ id, gistEn, modality, condition, min, max, unit, base, baseFloorFen }) =>
      seeds.out(map.OfType, id).map(({ to }) => ({
        id,
        gistEn,
        sanctionType: to,
        legalNature: seeds.row(SanctionType, to).legalNature,
        modality,
        condition,
        min,
        max,
        unit,
        base,
        baseFloorFen,
        imposedBy: seeds.out(map.ImposedBy, id).map(({ to: kind, properties: { validFrom, validTo } }) => ({
          kind,
          validFrom,
          validTo,
        })),
        against: seeds.out(map.Against, id).map(({ to: target }) => target),
      })),
    );

const remembering = <Value>(make: (id: string) => Value): ((id: string) => Value) => {
  const made = new Map<string, Value>();
  return (id) => {
    const known = made.get(id) ?? make(id);
    made.set(id, known);
    return known;
  };
};
