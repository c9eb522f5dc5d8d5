import type { Batch } from '../../../platform/graph/batch.ts';
import type { ResolvedCitation } from '../../../reasoning/citation/resolved-citation.ts';
import type { CitedBasis, WorkOfBasis } from '../../../reasoning/legality/basis/measure-on-trial.ts';
import { readCitations as readText } from '../../citation/read-citations.ts';
import { type CitedProvision, citedProvision, citedWork } from './check-decision.cypher.ts';

/** What a decision cites, and the provisions with the norms to which that leads. */
export interface ReadCitations {
  readonly byText: ReadonlyMap<string, readonly CitedBasis[]>;
  readonly provisions: readonly CitedProvision[];
}

/**
 * Reads the texts that a decision cites, on the day of the decision: one statement for the works they name, one for the
 * norms behind the provisions. A text that names no work may be the key of one; else it is kept as it is, NOT_ON_FILE.
 */
export const readCitations = async (batch: Batch, texts: readonly string[], asOf: string): Promise<ReadCitations> => {
  const resolved = await Promise.all(texts.map((text) => readText(batch, text, asOf)));
  const works = [
    ...new Set(texts.flatMap((text, at) => (resolved[at]?.length ? worksOf(resolved[at]) : [text.trim()]))),
  ];
  const ids = [...new Set(resolved.flat().flatMap(provisionsOf))];
  const [provisions, found] = await Promise.all([
    Promise.all(ids.map((id) => batch(citedProvision, id))),
    Promise.all(works.map((id) => batch(citedWork, id))),
  ]);
  const onFile: OnFile = {
    provisions: new Map(provisions.flat().map((one) => [one.id, one])),
    works: new Map(found.flat().map((work) => [work.id, work])),
  };
  const byText = texts.map((text, at): [string, readonly CitedBasis[]] => [
    text,
    resolved[at]?.length
      ? resolved[at].map((one, index) => basisOf(`${text} ${index}`, one, onFile))
      : [byKey(text, onFile)],
  ]);
  return { byText: new Map(byText), provisions: provisions.flat() };
};

interface OnFile {
  readonly provisions: ReadonlyMap<string, CitedProvision>;
  readonly works: ReadonlyMap<string, WorkOfBasis>;
}

const worksOf = (citations: readonly ResolvedCitation[]): readonly string[] =>
  citations.flatMap(({ work }) => work?.id ?? []);
const provisionsOf = ({ provisions }: ResolvedCitation): readonly string[] =>
  provisions.flatMap(({ provision }) => provision?.id ?? []);

const basisOf = (id: string, citation: ResolvedCitation, { provisions, works }: OnFile): CitedBasis => {
  const named = provisionsOf(citation);
  return {
    id,
    raw: citation.found.raw,
    status: citation.status,
    work: citation.work === null ? null : (works.get(citation.work.id) ?? null),
    provisions: named,
    isOnFile: named.some((provision) => provisions.get(provision)?.isOnFile ?? false),
    suggestions: citation.candidates.flatMap(({ work, provision }) =>
      provision === null ? [] : [`${work.titleZh} ${provision.citationZh}`],
    ),
  };
};

const byKey = (text: string, { works }: OnFile): CitedBasis => {
  const work = works.get(text.trim()) ?? null;
  return {
    id: text,
    raw: text,
    status: work === null ? 'NOT_ON_FILE' : 'UNSPECIFIC',
    work,
    provisions: [],
    isOnFile: false,
    suggestions: [],
  };
};
