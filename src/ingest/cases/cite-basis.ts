import type { Citation } from '../../entities/citation/citation.model.ts';
import type { GraphWriter } from '../../platform/graph/graph.ts';
import { findCitations } from '../../reasoning/citation/find-citations.ts';
import { resolveCitations } from '../../reasoning/citation/resolve-citations.ts';
import { readCitedWorks } from '../citations/read-cited-works.ts';
import { worksMeant } from '../citations/store-citations.ts';
import type { WorksByName } from '../law/find-work.ts';

/** What a decision cites, and where that leads: what `Citation` and its relationships hold. */
export interface CitedInCase {
  readonly raw: string;
  readonly normalForm: string | null;
  readonly status: Citation['status'];
  readonly repairSteps: readonly string[];
  readonly noteEn: string | null;
  readonly resolvesTo: readonly string[];
  readonly suggests: readonly string[];
  readonly names: readonly string[];
}

export interface BasisText {
  readonly text: string;
  /** The day on which it was cited. */
  readonly asOf: string;
}

export const basisKey = ({ text, asOf }: BasisText): string => `${asOf} ${text}`;

/** The citations of texts, by `basisKey`; one statement for the works that all of them may mean. */
export const citationsOf = async (
  writer: GraphWriter,
  texts: readonly BasisText[],
  works: WorksByName,
): Promise<ReadonlyMap<string, readonly CitedInCase[]>> => {
  const distinct = [...new Map(texts.map((one) => [basisKey(one), one])).values()];
  const found = distinct.map((one) => ({
    one,
    citations: findCitations(one.text, { works: works.named }).map((citation) => ({
      found: citation,
      mayMean: worksMeant(citation, works),
    })),
  }));
  const library = await readCitedWorks(
    writer,
    found.flatMap(({ citations }) => citations),
  );
  return new Map(
    found.map(({ one, citations }) => {
      const named = citations.map(({ found: citation, mayMean }) => ({
        ...citation,
        work: citation.work === null ? null : { ...citation.work, ids: mayMean },
      }));
      const resolved = resolveCitations(named, library, one.asOf).map(
        ({ found: citation, status, work, provisions, candidates, note }): CitedInCase => ({
          raw: citation.raw,
          normalForm: citation.normal,
          status,
          repairSteps: citation.repairSteps,
          noteEn: note,
          resolvesTo: keysOf(provisions.map(({ provision }) => provision)),
          suggests: status === 'RENUMBERED' ? keysOf(candidates.map(({ provision }) => provision)) : [],
          names: keysOf([work]),
        }),
      );
      return [basisKey(one), resolved.length > 0 ? resolved : [unspecific(one.text)]];
    }),
  );
};

const keysOf = (nodes: readonly ({ readonly id: string } | null)[]): readonly string[] => [
  ...new Set(nodes.flatMap((node) => node?.id ?? [])),
];

const unspecific = (raw: string): CitedInCase => ({
  raw,
  normalForm: null,
  status: 'UNSPECIFIC',
  repairSteps: [],
  noteEn: null,
  resolvesTo: [],
  suggests: [],
  names: [],
});
