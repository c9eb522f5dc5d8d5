import { Authority } from '../../entities/authority/authority.model.ts';
import { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import { Citation } from '../../entities/citation/citation.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Decision } from '../../entities/decision/decision.model.ts';
import { Finding } from '../../entities/finding/finding.model.ts';
import { Case } from '../../entities/legal-case/legal-case.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Measure } from '../../entities/measure/measure.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import * as map from '../../entities/relationships.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import { yuanOf } from '../../entities/yuan.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { Relationship } from '../../platform/graph/relationship.ts';
import { basisKey, type CitedInCase } from './cite-basis.ts';
import type { AuthorityOnFile } from './ingest-cases.cypher.ts';
import { issuerNode } from './issuer-node.ts';
import { type CaseNode, otherPartyNode, partyNode } from './party-rows.ts';
import type { StatedAct, StatedCase, StatedMeasure } from './stated-case.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface CaseLink {
  readonly from: End;
  readonly relationship: Relationship;
  readonly to: End;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface End {
  readonly kind: NodeKind;
  readonly id: string;
}

/** Everything that one case becomes. */
export interface CaseRows {
  readonly id: string;
  readonly nodes: readonly CaseNode[];
  readonly links: readonly CaseLink[];
  readonly passage: Readonly<Record<string, unknown>> & { readonly id: string };
}

export interface RowsContext {
  readonly vocabulary: Vocabulary;
  readonly authorities: readonly AuthorityOnFile[];
  /** By `basisKey`. */
  readonly citations: ReadonlyMap<string, readonly CitedInCase[]>;
  /** Id of the source document that stands for the file. */
  readonly document: string;
  /** The day on which a citation is read where the decision tells no day. */
  readonly today: string;
}

/** The key of an own case in the graph. */
export const ownCaseId = (key: string): string => `case:own:${key}`;

export const asOfCase = ({ decision, filedOn }: StatedCase, today: string): string =>
  decision.decidedOn ?? filedOn ?? today;

/** A case as nodes and links; every row rests on the lines of the file that tell it. */
export const rowsOfCase = (stated: StatedCase, context: RowsContext): CaseRows => {
  const { key, decision, acts, measures } = stated;
  const { vocabulary, document } = context;
  const nodes: CaseNode[] = [];
  const links: CaseLink[] = [];
  const said = { mark: 'VERIFIED', sources: [`${document}#${key}`] };
  const add = (kind: NodeKind, row: CaseNode['row']): End => {
    const whole = { ...row, ...said };
    kind.shape.parse(whole);
    nodes.push({ kind, row: whole });
    return { kind, id: row.id };
  };
  const link = (from: End, relationship: Relationship, to: End, more: Readonly<Record<string, unknown>> = {}): void => {
    links.push({ from, relationship, to, properties: relationship.shape.parse({ ...said, ...more }) });
  };
  const legalCase = add(Case, caseRow(stated));
  const decided = add(Decision, decisionRow(stated));
  link(legalCase, map.DecidedBy, decided);
  const issuer = issuerNode(stated, context.authorities, vocabulary);
  const authority: End = issuer.node === null ? { kind: Authority, id: issuer.id } : add(Authority, issuer.node.row);
  if (issuer.node !== null) link(authority, map.OfKind, { kind: AuthorityKind, id: decision.issuer });
  link(decided, map.IssuedBy, authority);
  link(legalCase, map.HandledBy, authority);
  const involve = (node: CaseNode, role: string, as: string): End => {
    const party = add(node.kind, node.row);
    link(party, map.Plays, { kind: SubjectRole, id: role });
    link(legalCase, map.Involves, party, { role: as });
    return party;
  };
  const party = involve(partyNode(stated), stated.party.role, 'RESPONDENT');
  const others = new Map(
    [...new Set(measures.flatMap(({ role }) => (role === null || role === stated.party.role ? [] : [role])))].map(
      (role) => [role, involve(otherPartyNode(stated, role, vocabulary), role, 'OTHER')],
    ),
  );
  const findings = new Map(
    acts.map((act) => {
      const finding = add(Finding, findingRow(stated, act, vocabulary));
      link(legalCase, map.Establishes, finding);
      link(finding, map.Subsumes, { kind: ConductType, id: act.conduct });
      link(finding, map.CommittedBy, party);
      return [act.key, finding];
    }),
  );
  let cited = 0;
  const cite = (from: End, basis: string | null): void => {
    if (basis === null) return;
    for (const one of context.citations.get(basisKey({ text: basis, asOf: asOfCase(stated, context.today) })) ?? []) {
      cited++;
      const { resolvesTo, suggests, names, ...told } = one;
      const citation = add(Citation, { id: `citation:own:${key}:${cited}`, span: null, ...told });
      link(from, map.Cites, citation);
      const inferred = { mark: 'INFERRED' };
      for (const id of resolvesTo) link(citation, map.ResolvesTo, { kind: Provision, id }, inferred);
      for (const id of suggests) link(citation, map.Suggests, { kind: Provision, id }, inferred);
      for (const id of names) link(citation, map.Names, { kind: LegalWork, id }, inferred);
    }
  };
  cite(decided, decision.basis);
  for (const measure of measures) {
    const imposed = add(Measure, measureRow(stated, measure, vocabulary));
    link(decided, map.Imposes, imposed);
    link(imposed, map.OfType, { kind: SanctionType, id: measure.sanctionType });
    link(imposed, map.AddressedTo, others.get(measure.role ?? '') ?? party);
    for (const act of measure.answers) {
      const finding = findings.get(act);
      if (finding !== undefined) link(imposed, map.RespondsTo, finding);
    }
    cite(imposed, measure.basis);
  }
  return { id: legalCase.id, nodes, links, passage: passageRow(stated, document) };
};

const passageRow = ({ key, lines: [lineFrom, lineTo] }: StatedCase, document: string): CaseRows['passage'] => {
  const id = `${document}#${key}`;
  Passage.shape.parse({ id, document, locator: key, lineFrom, lineTo, sha256: null });
  return { id, document, locator: key, lineFrom, lineTo };
};

const caseRow = ({ key, title, gist, region, place, filedOn, decision }: StatedCase): CaseNode['row'] => {
  const isAgreement = decision.kind === 'AGREEMENT_ACTION';
  return {
    id: ownCaseId(key),
    titleEn: title ?? `Own case ${key}`,
    titleZh: title,
    gistEn: gist ?? '',
    caseNo: key,
    kind: isAgreement ? 'AGREEMENT' : 'ADMINISTRATIVE',
    status: isAgreement ? 'AGREEMENT_HANDLED' : 'DECIDED',
    region,
    placeZh: place,
    filedOn,
    reportedOn: decision.decidedOn,
    datePrecision: decision.decidedOn === null ? 'UNKNOWN' : 'DAY',
    amounts: [],
    sourceGrade: 'OFFICIAL',
    isTruncated: false,
  };
};

const decisionRow = ({ key, decision, measures }: StatedCase): CaseNode['row'] => ({
  id: `decision:own:${key}`,
  docNumber: decision.docNumber,
  kind: decision.kind,
  gistEn: `Own decision with ${measures.length} measures.`,
  decidedOn: decision.decidedOn,
  datePrecision: decision.decidedOn === null ? 'UNKNOWN' : 'DAY',
  actsUnder: decision.actsUnder,
});

const findingRow = ({ key, facts, party }: StatedCase, act: StatedAct, { nameOf }: Vocabulary): CaseNode['row'] => {
  const { gist, conduct, pattern, key: actKey, ...told } = act;
  return {
    ...told,
    id: `finding:own:${key}:${actKey}`,
    gistEn: gist ?? nameOf.get(conduct)?.[1] ?? conduct,
    status: 'ESTABLISHED',
    facts: {
      ...(pattern === null ? {} : { pattern }),
      ...(party.naturalPerson === null ? {} : { naturalPerson: party.naturalPerson, unit: !party.naturalPerson }),
      ...(party.insured === null || party.insured === 'UNKNOWN' ? {} : { insured: party.insured === 'TRUE' }),
      ...(party.designated === null || party.designated === 'UNKNOWN'
        ? {}
        : { designated: party.designated === 'TRUE' }),
      ...(party.age === null ? {} : { ageYears: party.age }),
      ...facts,
    },
  };
};

const measureRow = ({ key }: StatedCase, measure: StatedMeasure, { nameOf }: Vocabulary): CaseNode['row'] => {
  const { sanctionType, role: _role, basis: _basis, answers: _answers, key: measureKey, ...told } = measure;
  const name = nameOf.get(sanctionType)?.[1] ?? sanctionType;
  const amount = measure.amount === null ? '' : `, ${yuanOf(measure.amount.fen)} yuan`;
  return { ...told, id: `measure:own:${key}:${measureKey}`, gistEn: `${name}${amount}` };
};
