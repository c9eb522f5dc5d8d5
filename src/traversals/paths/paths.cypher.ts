import { z } from 'zod';
import { Case } from '../../entities/legal-case/legal-case.model.ts';
import { Party, partyKinds } from '../../entities/party/party.model.ts';
import { Involves, LinkedTo, MemberOf } from '../../entities/relationships.ts';
import { RecordedRing } from '../../entities/ring/recorded-ring.model.ts';
import { oneOfKinds, oneOfRelationships } from '../../platform/graph/any-kind.ts';
import { cypher, declared } from '../../platform/graph/cypher.ts';
import { defineQuery, type GraphQuery } from '../../platform/graph/query.ts';

/** Longer chains connect nearly everybody through large cases; four hops is what the acceptance question asks. */
export const mostHops = 6;
const mostPaths = 20;

const station = z.tuple([z.string(), z.string(), z.string()]).transform(([kind, key, name]) => ({ kind, key, name }));

const step = z
  .tuple([
    z.string(),
    z.boolean(),
    z.string().nullable(),
    z.string().nullable(),
    z.string().nullable(),
    z.string().nullable(),
    z.string().nullable(),
    z.string(),
    z.array(z.string()),
  ])
  .transform(([type, isForward, kind, occurredFrom, occurredTo, evidenceEn, standard, mark, sources]) => ({
    type,
    isForward,
    kind,
    occurredFrom,
    occurredTo,
    evidenceEn,
    standard,
    mark,
    sources,
  }));

const row = z.tuple([z.array(station), z.array(step)]).transform(([stations, steps]) => ({ stations, steps }));

/** The stations of a path and the steps between them, one step fewer than stations. */
export type PartyPath = z.infer<typeof row>;

const Station = oneOfKinds([...partyKinds, Case, RecordedRing]);
const Tie = oneOfRelationships([LinkedTo, MemberOf, Involves]);

const pathsWithin = (hops: number): GraphQuery<{ from: string; to: string }, PartyPath> =>
  defineQuery({
    name: `pathsWithin${hops}`,
    params: z.object({ from: z.string(), to: z.string() }),
    row,
    text: cypher`
  MATCH ${Party('start')}
  WHERE start.id = $from
  MATCH ${Party('end')}
  WHERE end.id = $to
  MATCH path = SHORTEST 2 GROUPS (start) (${Station('near')}-${Tie('tie')}-${Station('far')}){1,${declared(String(hops))}} (end)
  WITH path,
    [station IN nodes(path) | station.id] AS keys,
    [tie IN relationships(path) | [type(tie), coalesce(tie.kind, tie.role, ''), coalesce(tie.caseId, ''), startNode(tie).id]] AS ties
  ORDER BY length(path), keys, ties
  LIMIT ${declared(String(mostPaths))}
  RETURN
    [station IN nodes(path) | [
      [label IN labels(station) WHERE NOT label IN ['Party', 'Seeded']][0],
      station.id,
      coalesce(station.nameZh, station.pseudonym, station.titleEn)
    ]] AS stations,
    [at IN range(0, length(path) - 1) | [
      type(relationships(path)[at]),
      startNode(relationships(path)[at]) = nodes(path)[at],
      coalesce(relationships(path)[at].kind, relationships(path)[at].role),
      relationships(path)[at].occurredFrom,
      relationships(path)[at].occurredTo,
      relationships(path)[at].evidenceEn,
      relationships(path)[at].standard,
      relationships(path)[at].mark,
      relationships(path)[at].sources
    ]] AS steps`,
  });

/** One text per bound, because the bound of a path cannot be a parameter. */
export const pathQueries: readonly GraphQuery<{ from: string; to: string }, PartyPath>[] = Array.from(
  { length: mostHops },
  (_, at) => pathsWithin(at + 1),
);
