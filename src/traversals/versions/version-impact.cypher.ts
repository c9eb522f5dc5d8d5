import { z } from 'zod';
import { Citation } from '../../entities/citation/citation.model.ts';
import { CollusionPattern } from '../../entities/collusion-pattern/collusion-pattern.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Decision } from '../../entities/decision/decision.model.ts';
import { DocumentType } from '../../entities/document-type/document-type.model.ts';
import { Finding } from '../../entities/finding/finding.model.ts';
import { Case } from '../../entities/legal-case/legal-case.model.ts';
import { isMeantBy, type WorkName } from '../../entities/legal-work/legal-work.cypher.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Norm } from '../../entities/norm/norm.model.ts';
import { SanctionRule } from '../../entities/norm/sanction-rule.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import {
  Establishes,
  Expresses,
  HasDocumentType,
  HasProvision,
  HasRule,
  HasVersion,
  RenumberedTo,
  States,
} from '../../entities/relationships.ts';
import { RecordedRing } from '../../entities/ring/recorded-ring.model.ts';
import { type Cypher, cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey, type Lookup } from '../../platform/graph/lookup.ts';
import { pageCap } from '../../platform/graph/lookups.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { TouchedCounts } from '../../reasoning/versions/impact.ts';
import type { WorkHistory } from '../../reasoning/versions/work-history.ts';
import * as touched from './touched.cypher.ts';
import { asHistory, historyColumns } from './work-history.cypher.ts';

export interface Impact {
  readonly history: WorkHistory;
  readonly counts: TouchedCounts;
  /** Drafts on file, by key. */
  readonly drafts: readonly LegalWork[];
}

const Count = z.number();
const distinct = (body: Cypher): Cypher => cypher`COUNT { ${body} RETURN DISTINCT other }`;

/** The works that a name may mean, each with what changes in it on a day and how many of what that touches. */
export const impactsByName = defineLookup<WorkName & { readonly on: string }, Impact>({
  name: 'versionImpacts',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE ${isMeantBy(declared('key'))}
    ${touched.whatChanges}
    ORDER BY at, work.id
    RETURN [
      at,
      ${historyColumns},
      [
        COUNT { (work)-${HasProvision('a')}->${Provision('b')}-${HasVersion('c')}->${ProvisionVersion('begins')} WHERE begins.validFrom = key.on },
        COUNT { (work)-${HasProvision('d')}->${Provision('e')}-${HasVersion('f')}->${ProvisionVersion('ends')} WHERE ends.validTo = key.on },
        COUNT { (work)-${HasProvision('g')}->${Provision('h')}-${RenumberedTo('moves')}->${Provision('i')} WHERE moves.on = key.on },
        COUNT { (work)-${HasProvision('j')}->${Provision('k')}-${HasVersion('l')}->${ProvisionVersion('read')} WHERE read.textStatus = 'ON_FILE' AND read.validFrom <= key.on AND key.on < read.validTo },
        ${distinct(touched.touchedNorms)},
        COUNT { UNWIND norms AS norm MATCH (norm)-${HasRule('has')}->${SanctionRule('rule')} RETURN DISTINCT rule },
        ${distinct(touched.conductTypes)},
        ${distinct(touched.normsToReview)},
        ${distinct(touched.patterns)},
        ${distinct(touched.openCases)},
        ${distinct(touched.decisions)},
        ${distinct(touched.citations)}
      ],
      COLLECT {
        MATCH ${LegalWork('draft')}-${HasDocumentType('of')}->${DocumentType('type')}
        WHERE type.id = 'DRAFT'
        WITH draft
        ORDER BY draft.id
        RETURN ${LegalWork.columns('draft')}
      }
    ]`,
  parse: ([history, counts, drafts]) => {
    const [begins = 0, ends = 0, renumbered = 0, texts = 0, norms = 0, rules = 0, ...rest] = z
      .array(Count)
      .parse(counts);
    const [conductTypes = 0, normsToReview = 0, patterns = 0, openCases = 0, decisions = 0, citations = 0] = rest;
    return {
      history: asHistory(history),
      counts: {
        begins,
        ends,
        renumbered,
        texts,
        norms,
        rules,
        conductTypes,
        normsToReview,
        patterns,
        openCases,
        decisions,
        citations,
      },
      drafts: z
        .array(z.unknown())
        .parse(drafts)
        .map((columns) => LegalWork.parse(columns)),
    };
  },
});

export interface TouchedKey {
  readonly id: string;
  readonly on: string;
  readonly limit: number;
  /** The key of the last row of the page before; '' for the first page. */
  readonly after: string;
}

export interface TouchedPages<Row> {
  readonly page: Lookup<TouchedKey, Row>;
  readonly count: Lookup<Pick<TouchedKey, 'id' | 'on'>, number>;
}

/** Pages by key of what is touched, and its number; `body` binds `other`. */
const touchedPages = <Row>(
  name: string,
  kind: NodeKind,
  body: Cypher,
  parse: (columns: unknown, more: unknown) => Row,
  more: Cypher = declared('null'),
): TouchedPages<Row> => ({
  page: defineLookup({
    name,
    text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE work.id = key.id
    ${touched.whatChanges}
    CALL (key, work, norms, reworded, gone, conducts) {
      ${body}
      WITH DISTINCT other
      WHERE other.id > key.after
      ORDER BY other.id
      LIMIT ${declared(String(pageCap + 1))}
      RETURN collect(other) AS nodes
    }
    UNWIND nodes[..key.limit] AS other
    RETURN [at, ${kind.columns('other')}, ${more}]`,
    parse: ([columns, rest]) => parse(columns, rest),
  }),
  count: defineLookup({
    name: `${name}_Count`,
    text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE work.id = key.id
    ${touched.whatChanges}
    RETURN [at, ${distinct(body)}]`,
    parse: ([count]) => Count.parse(count),
  }),
});

export const touchedConductTypes = touchedPages('touchedConductTypes', ConductType, touched.conductTypes, (columns) =>
  ConductType.parse(columns),
);
export const touchedPatterns = touchedPages('touchedPatterns', CollusionPattern, touched.patterns, (columns) =>
  CollusionPattern.parse(columns),
);
export const touchedDecisions = touchedPages('touchedDecisions', Decision, touched.decisions, (columns) =>
  Decision.parse(columns),
);
export const touchedCitations = touchedPages('touchedCitations', Citation, touched.citations, (columns) =>
  Citation.parse(columns),
);
export const touchedRings = touchedPages('touchedRings', RecordedRing, touched.rings, (columns) =>
  RecordedRing.parse(columns),
);
export const normsToReview = touchedPages('normsToReview', Norm, touched.normsToReview, (columns) =>
  Norm.parse(columns),
);

export interface TouchedNorm {
  readonly id: string;
  readonly norm: Norm;
  /** It holds from this day on in a wording, or through the work that begins; and likewise for the end. */
  readonly begins: boolean;
  readonly ends: boolean;
}

export const touchedNorms = touchedPages(
  'touchedNorms',
  Norm,
  touched.touchedNorms,
  (columns, more): TouchedNorm => {
    const norm = Norm.parse(columns);
    const [begins, ends] = z.tuple([z.boolean(), z.boolean()]).parse(more);
    return { id: norm.id, norm, begins, ends };
  },
  cypher`[
      EXISTS { (other)<-${Expresses('b')}-${ProvisionVersion('beginning')}<-${HasVersion('d')}-${Provision('one')}<-${HasProvision('f')}-(work) WHERE beginning.validFrom = key.on }
        OR (work.validFrom = key.on AND EXISTS { (work)-${States('s')}->(other) }),
      EXISTS { (other)<-${Expresses('c')}-${ProvisionVersion('ending')}<-${HasVersion('e')}-${Provision('two')}<-${HasProvision('g')}-(work) WHERE ending.validTo = key.on }
        OR (work.validTo = key.on AND EXISTS { (work)-${States('t')}->(other) })
    ]`,
);

export interface TouchedCase {
  readonly id: string;
  readonly case: Case;
  readonly acts: readonly { readonly from: string | null; readonly to: string | null }[];
}

const Acts = z.array(z.tuple([z.string().nullable(), z.string().nullable()]));

export const touchedCases = touchedPages(
  'touchedCases',
  Case,
  touched.openCases,
  (columns, more): TouchedCase => {
    const found = Case.parse(columns);
    return { id: found.id, case: found, acts: Acts.parse(more).map(([from, to]) => ({ from, to })) };
  },
  cypher`COLLECT { MATCH (other)-${Establishes('tells')}->${Finding('act')} WITH act ORDER BY act.id RETURN [act.occurredFrom, act.occurredTo] }`,
);
