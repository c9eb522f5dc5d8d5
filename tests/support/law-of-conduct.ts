import { ConductType } from '../../src/entities/conduct-type/conduct-type.model.ts';
import { DocumentType } from '../../src/entities/document-type/document-type.model.ts';
import { LegalWork } from '../../src/entities/legal-work/legal-work.model.ts';
import type { Condition } from '../../src/entities/norm/condition.model.ts';
import { Norm } from '../../src/entities/norm/norm.model.ts';
import { SanctionRule } from '../../src/entities/norm/sanction-rule.model.ts';
import { Provision } from '../../src/entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../src/entities/provision/provision-version.model.ts';
import {
  Against,
  AppliesTo,
  BroaderThan,
  Expresses,
  HasDocumentType,
  HasProvision,
  HasRule,
  HasVersion,
  ImposedBy,
  OfType,
  Overrides,
  Prohibits,
  Sanctions,
} from '../../src/entities/relationships.ts';
import { SanctionType } from '../../src/entities/sanction-type/sanction-type.model.ts';
import { SubjectRole } from '../../src/entities/subject-role/subject-role.model.ts';
import type { Relationship } from '../../src/platform/graph/relationship.ts';
import type { Candidate } from '../../src/reasoning/legality/assessed-case.ts';
import { closestOf } from '../../src/reasoning/legality/candidates.ts';
import type { GeneralNorm } from '../../src/reasoning/legality/general-norms.ts';
import type { BasisPath } from '../../src/reasoning/legality/measure-on-trial.ts';
import { seedRows } from './seed-rows.ts';

const seeds = seedRows();

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
const must = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`The seeds lack ${what}.`);
  return value;
};
const from = (relationship: Relationship, id: string): readonly string[] =>
  seeds.links(relationship).flatMap((link) => (link.from === id ? [link.to] : []));
const to = (relationship: Relationship, id: string): readonly string[] =>
  seeds.links(relationship).flatMap((link) => (link.to === id ? [link.from] : []));

const norms = byId(seeds.rows(Norm));
const rules = byId(seeds.rows(SanctionRule));
const types = byId(seeds.rows(SanctionType));
const versions = byId(seeds.rows(ProvisionVersion));
const provisions = byId(seeds.rows(Provision));
const works = byId(seeds.rows(LegalWork));
const documentTypes = byId(seeds.rows(DocumentType));
export const subjectRoles = byId(seeds.rows(SubjectRole));
export const conductCodes: readonly string[] = seeds.rows(ConductType).map(({ id }) => id);

const rulesOf = (norm: string): BasisPath['rules'] =>
  from(HasRule, norm).map((id) => {
    const rule = must(rules.get(id), id);
    const type = must(types.get(must(from(OfType, id)[0], id)), id);
    return {
      ...rule,
      sanctionType: type.id,
      legalNature: type.legalNature,
      imposedBy: seeds.links(ImposedBy).flatMap((link) => {
        if (link.from !== id) return [];
        const { validFrom, validTo } = ImposedBy.shape.parse(link.properties);
        return [{ kind: link.to, validFrom, validTo }];
      }),
      against: from(Against, id),
    };
  });

const overridesOf = (norm: string): BasisPath['overriddenBy'] =>
  seeds.links(Overrides).flatMap((link) => {
    if (link.to !== norm) return [];
    const { principle, condition, validFrom, isContested, noteEn } = Overrides.shape.parse(link.properties);
    return [{ norm: link.from, principle, condition, validFrom, isContested, noteEn }];
  });

const pathsOf = (id: string): readonly BasisPath[] =>
  to(Expresses, id).map((versionId) => {
    const version = must(versions.get(versionId), versionId);
    const provision = must(provisions.get(must(to(HasVersion, versionId)[0], versionId)), versionId);
    const work = must(works.get(must(to(HasProvision, provision.id)[0], provision.id)), provision.id);
    const type = must(documentTypes.get(must(from(HasDocumentType, work.id)[0], work.id)), work.id);
    return {
      norm: must(norms.get(id), id),
      version: { ...version, passages: [] },
      provision,
      work: { ...work, documentType: type.id, maySetPenalties: type.maySetPenalties, rankOrder: type.rankOrder },
      roles: from(AppliesTo, id),
      sanctions: from(Sanctions, id),
      rules: rulesOf(id),
      overriddenBy: overridesOf(id),
      covers: [],
      citedBy: [],
    };
  });

/** The candidates of a conduct as the database would bring them. */
export const candidatesOf = (conduct: string): readonly Candidate[] => {
  const steps = new Map<string, number>([[conduct, 0]]);
  for (const [code, step] of steps)
    for (const wider of from(BroaderThan, code)) if (step < 3 && !steps.has(wider)) steps.set(wider, step + 1);
  const found = new Map<string, number>();
  for (const [code, step] of steps)
    for (const norm of [...to(Sanctions, code), ...to(Prohibits, code)])
      found.set(norm, Math.min(step, found.get(norm) ?? step));
  return closestOf(
    [...found].flatMap(([norm, step]) =>
      pathsOf(norm).map((path) => ({ path: { ...path, covers: [{ finding: conduct, steps: step }] }, steps: step })),
    ),
  );
};

/** Every condition on file: of norms, of their consequences, and of what sets one norm before another. */
export const conditions: readonly (Condition | null)[] = [
  ...[...norms.values()].flatMap(({ condition, requires }) => [condition, requires]),
  ...[...rules.values()].map(({ condition }) => condition),
  ...seeds.links(Overrides).map(({ properties }) => Overrides.shape.parse(properties).condition),
];

/** The norms that rules of legality rest on, and those that lighten or exclude a penalty. */
export const generalNorms: readonly GeneralNorm[] = [...norms.values()].flatMap((norm) =>
  norm.foundsRule === null && norm.defeats === null ? [] : pathsOf(norm.id).map((path) => ({ ...path, norm })),
);

/** A role with all broader ones. */
export const rolesOf = (role: string): readonly string[] => {
  const all = new Set([role]);
  for (const one of all) for (const wider of from(BroaderThan, one)) all.add(wider);
  return [...all];
};
