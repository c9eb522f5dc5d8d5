import { loadSeeds } from '../../../src/ingest/seeds/load-seeds.ts';
import { connectGraph, openDriver } from '../../../src/platform/graph/graph.ts';
import { assessActs } from '../../../src/reasoning/legality/conduct/assess-conduct.ts';
import type { AssessedCase } from '../../../src/reasoning/legality/conduct/assessed-case.ts';
import { candidatesOf, rolesOf } from '../../support/law-of-conduct.ts';
import { seedFolder } from '../law.ts';
import { measureOn, onNeo4j } from '../on-neo4j.ts';
import { assessOperations } from '../operations.ts';
import { printPart } from '../report.ts';
import type { BenchPart } from './part.ts';

/** One assessment through the server, and assessments over loaded norms alone. */
export const benchAssess: BenchPart = async (run) => {
  run.print(overLoadedNorms());
  await onNeo4j(null, run.signal, async (neo4j) => {
    const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
    await loadSeeds(graph, seedFolder);
    await graph.close();
    const measured = await measureOn(neo4j, run, async () => assessOperations());
    run.print(printPart({ title: 'assessConduct and checkDecision on the seeds', measured }));
  });
};

const count = 100_000;
const runs = 3;
const kinds = [
  ['HANG_BED', 'MED_INST', 'ABSENT'],
  ['FORGED_RECORDS', 'MED_INST', 'PROVEN'],
  ['USING_ANOTHERS_CREDENTIAL', 'INDIVIDUAL', 'UNKNOWN'],
  ['NO_RECORDS', 'PHARMACY', 'UNKNOWN'],
] as const;

const overLoadedNorms = (): string => {
  const law = { candidates: new Map(kinds.map(([code]) => [code, candidatesOf(code)])), generals: [] };
  const roles = new Map(kinds.map(([, role]) => [role, rolesOf(role)]));
  const caseOf = (at: number): AssessedCase => {
    const [conduct, role, intent] = kinds[at % kinds.length] ?? kinds[0];
    const amount = { fen: 100_000 + at, precisionFen: 1, qualifier: 'EXACT' as const };
    const day = `20${String(10 + (at % 16))}-03-01`;
    return {
      acts: [
        {
          key: 'act',
          conduct,
          occurredFrom: day,
          occurredTo: day,
          datePrecision: 'DAY',
          region: '320100',
          intent,
          amounts: [{ fund: 'RESIDENT_BASIC', loss: amount, defrauded: amount, illegalIncome: null }],
        },
      ],
      roles: roles.get(role) ?? null,
      decidedOn: null,
      facts: { insured: at % 3 === 0, refusedToCorrect: at % 5 === 0 },
    };
  };
  const perSecond = Array.from({ length: runs }, () => {
    const begun = process.cpuUsage();
    let applying = 0;
    for (let at = 0; at < count; at++)
      for (const { outcome } of assessActs(caseOf(at), law, '2026-11-22')) if (outcome === 'TRUE') applying += 1;
    if (applying === 0) throw new Error('No act was found to be sanctioned: the law was not loaded.');
    const { user, system } = process.cpuUsage(begun);
    return (count * 1_000_000) / (user + system);
  }).toSorted((one, other) => one - other);
  const median = Math.round(perSecond[1] ?? 0);
  return `### Assessments over loaded norms\n\n${count} assessments, median of ${runs} runs: ${median} per second of CPU time.\n`;
};
