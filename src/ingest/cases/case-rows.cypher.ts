import { Authority } from '../../entities/authority/authority.model.ts';
import { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import { Citation } from '../../entities/citation/citation.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Decision } from '../../entities/decision/decision.model.ts';
import { Finding } from '../../entities/finding/finding.model.ts';
import { Case } from '../../entities/legal-case/legal-case.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Measure } from '../../entities/measure/measure.model.ts';
import { partyKinds } from '../../entities/party/party.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import * as map from '../../entities/relationships.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import { SourceDocument } from '../../entities/source-document/source-document.model.ts';
import { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import { declared, writingCypher } from '../../platform/graph/cypher.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import { defineWrite } from '../../platform/graph/write.ts';

/** A statement for each kind of row, and for each relationship between two kinds, that a case may bring. */

type Stored = Readonly<Record<string, unknown>>;

interface Rows<Row> {
  readonly rows: readonly Row[];
}

/** A link by the labels of its ends. */
export interface LinkShape {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

const brought = [SourceDocument, Passage, Case, Decision, Authority, Finding, Measure, Citation, ...partyKinds];
const onFile = [AuthorityKind, SubjectRole, ConductType, SanctionType, Provision, LegalWork];
const links = [
  ...[map.FoundIn, map.InDocument, map.DecidedBy, map.IssuedBy, map.HandledBy, map.OfKind, map.Plays, map.Involves],
  ...[map.Establishes, map.Subsumes, map.CommittedBy, map.Cites, map.ResolvesTo, map.Suggests, map.Names],
  ...[map.Imposes, map.OfType, map.AddressedTo, map.RespondsTo],
];

const isAmong = (kinds: readonly NodeKind[], kind: NodeKind): boolean =>
  kinds.some(({ label }) => label === kind.label);

/** Removes the rows of a kind by their ids. */
const forgetting = ({ label }: NodeKind) =>
  defineWrite<{ readonly ids: readonly string[] }>(
    `casesForget${label}`,
    writingCypher`
  UNWIND $ids AS id
  MATCH (node:${declared(label)} {id: id})
  DETACH DELETE node`,
  );

const writing = ({ label, alsoLabelled }: NodeKind) =>
  defineWrite<Rows<Stored>>(
    `casesWrite${label}`,
    writingCypher`
  UNWIND $rows AS row
  MERGE (node:${declared(label)} {id: row.id})
  SET node = row${declared(alsoLabelled === undefined ? '' : `, node:${alsoLabelled}`)}`,
  );

const linking = ({ from, type, to }: LinkShape) =>
  defineWrite<Rows<{ readonly from: string; readonly to: string; readonly properties: Stored }>>(
    `casesLink${from}${type}${to}`,
    writingCypher`
  UNWIND $rows AS row
  MATCH (from:${declared(from)} {id: row.from})
  MATCH (to:${declared(to)} {id: row.to})
  MERGE (from)-[link:${declared(type)}]->(to)
  SET link = row.properties`,
  );

const shapes: readonly LinkShape[] = links.flatMap(({ type, from, to }) =>
  from
    .filter((kind) => isAmong(brought, kind))
    .flatMap((start) =>
      to
        .filter((kind) => isAmong([...brought, ...onFile], kind))
        .map((end) => ({ from: start.label, type, to: end.label })),
    ),
);

const nameOf = ({ from, type, to }: LinkShape): string => `${from} ${type} ${to}`;

const forgets = new Map(brought.map((kind) => [kind.label, forgetting(kind)]));
const writes = new Map(brought.map((kind) => [kind.label, writing(kind)]));
const linksBy = new Map(shapes.map((shape) => [nameOf(shape), linking(shape)]));

const known = <Statement>(statements: ReadonlyMap<string, Statement>, name: string): Statement => {
  const statement = statements.get(name);
  if (statement === undefined) throw new Error(`No case brings "${name}".`);
  return statement;
};

/** These three throw for a kind or a relationship that no case brings. */
export const forgetRows = (label: string) => known(forgets, label);
export const writeNodes = (label: string) => known(writes, label);
export const writeLinks = (shape: LinkShape) => known(linksBy, nameOf(shape));
