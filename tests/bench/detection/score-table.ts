import type { Recall, Score } from './score.ts';

interface Row {
  readonly name: string;
  readonly of: (score: Score, tied: ScoredDraw['tied']) => number | null;
  /** What the mean is to reach; the worst draw, 85 % of it. */
  readonly target?: number;
  readonly isCount?: true;
  /** Of a count the largest is the worst. */
  readonly fewIsGood?: true;
}

const typeRecall =
  (type: string) =>
  ({ recalls }: Score): number | null => {
    const own = recalls.filter((recall) => recall.type === type);
    const all = sum(own, ({ patients }) => patients);
    return all === 0 ? null : sum(own, ({ patientsFound }) => patientsFound) / all;
  };

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((so, item) => so + of(item), 0);

const rows: readonly Row[] = [
  { name: 'patients: F1', of: ({ patients }) => patients.f1, target: 0.65 },
  { name: '… precision', of: ({ patients }) => patients.precision },
  { name: '… recall', of: ({ patients }) => patients.recall },
  { name: '… average precision', of: ({ patients }) => patients.ap },
  { name: '… P@100', of: ({ patients }) => patients.p100 },
  { name: '… P@1000', of: ({ patients }) => patients.p1000 },
  { name: 'doctors: F1', of: ({ doctors }) => doctors.f1, target: 0.7 },
  { name: '… precision', of: ({ doctors }) => doctors.precision },
  { name: '… recall', of: ({ doctors }) => doctors.recall },
  { name: '… average precision', of: ({ doctors }) => doctors.ap },
  { name: '… P@100', of: ({ doctors }) => doctors.p100 },
  { name: '… P@1000', of: ({ doctors }) => doctors.p1000 },
  { name: 'rings planted', of: ({ rings }) => rings, isCount: true },
  { name: 'rings found (Jaccard ≥ 0.5)', of: ({ ringsFound }) => ringsFound, isCount: true },
  { name: '… share', of: ({ rings, ringsFound }) => (rings === 0 ? null : ringsFound / rings), target: 85 / 120 },
  { name: 'groups', of: ({ groups }) => groups, isCount: true, fewIsGood: true },
  { name: '… precision (half or more of one ring)', of: ({ groupPrecision }) => groupPrecision, target: 0.75 },
  { name: '… that are a ring (Jaccard ≥ 0.5)', of: ({ groupOverlap }) => groupOverlap },
  { name: '… precision of the top 10', of: ({ top10 }) => top10 },
  { name: '… precision of the top 20', of: ({ top20 }) => top20, target: 0.95 },
  { name: '… precision of the top 50', of: ({ top50 }) => top50 },
  { name: '… purity of CORE, top 20', of: ({ corePurity20 }) => corePurity20, target: 0.97 },
  { name: '… purity of CORE, all', of: ({ corePurity }) => corePurity },
  { name: 'recall of patients: T1', of: typeRecall('T1'), target: 0.85 },
  { name: '… T2', of: typeRecall('T2'), target: 0.45 },
  { name: '… T3', of: typeRecall('T3'), target: 0.9 },
  { name: '… T4', of: typeRecall('T4'), target: 0.99 },
  { name: '… T5', of: typeRecall('T5'), target: 0.1 },
  { name: '… T6', of: typeRecall('T6'), target: 0.8 },
  { name: '… held-out family', of: typeRecall('HELD_OUT') },
  { name: 'members who come to two doctors of their ring: T1', of: (_, tied) => tied['T1'] ?? null },
  { name: '… T2', of: (_, tied) => tied['T2'] ?? null },
  { name: 'evidence: precision', of: ({ evidence }) => evidence.precision, target: 0.95 },
  { name: '… of true groups', of: ({ evidence }) => evidence.precisionOfTrue },
  { name: '… recall', of: ({ evidence }) => evidence.recall },
  { name: 'innocent patients in CORE', of: ({ innocents }) => innocents.patients, isCount: true, fewIsGood: true },
  { name: 'innocent doctors in CORE', of: ({ innocents }) => innocents.doctors, isCount: true, fewIsGood: true },
];

export interface ScoredDraw {
  /** Drawn from ranges that nobody who built a detector has seen. */
  readonly isHeldOut: boolean;
  readonly score: Score;
  /** By type of ring the share of members who come to two of its doctors; empty where the claims are not at hand. */
  readonly tied: Readonly<Record<string, number>>;
}

/** Mean and worst over all draws, the means of usual and of held-out draws, and the targets of the issue. */
export const scoreTable = (draws: readonly ScoredDraw[]): string => {
  const kinds = [...new Set(draws.flatMap(({ score }) => Object.keys(score.falsePositives)))];
  const cohorts = kinds.map(
    (kind): Row => ({
      name: `innocent patients: ${kind.toLowerCase().replaceAll('_', ' ')}`,
      of: ({ falsePositives }) => falsePositives[kind] ?? 0,
      isCount: true,
      fewIsGood: true,
    }),
  );
  const lines = [...rows, ...cohorts].map(({ name, of, target, isCount, fewIsGood }) => {
    const valuesOf = (some: readonly ScoredDraw[]): number[] =>
      some.map(({ score, tied }) => of(score, tied)).filter((value) => value !== null);
    const text = (value: number | null): string =>
      value === null ? '–' : isCount === true ? value.toFixed(value % 1 === 0 ? 0 : 1) : value.toFixed(3);
    const all = valuesOf(draws);
    const mean = meanOf(all);
    const worst = all.length === 0 ? null : fewIsGood === true ? Math.max(...all) : Math.min(...all);
    const cells = [
      mean,
      worst,
      meanOf(valuesOf(draws.filter(({ isHeldOut }) => !isHeldOut))),
      meanOf(valuesOf(draws.filter(({ isHeldOut }) => isHeldOut))),
    ].map(text);
    const said = target === undefined || mean === null || worst === null ? '' : judged(mean, worst, target);
    return `| ${name} | ${cells.join(' | ')} | ${said} |`;
  });
  return [
    '| Figure | mean | worst draw | usual draws | held-out draws | to reach |',
    '|---|---:|---:|---:|---:|---|',
    ...lines,
    '',
  ].join('\n');
};

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values, (value) => value) / values.length;

const judged = (mean: number, worst: number, target: number): string => {
  const said = `≥ ${target.toFixed(2)}`;
  if (mean < target) return `${said}: missed`;
  return worst < 0.85 * target ? `${said}; worst draw below 85 % of it` : `${said}: reached`;
};

/** Recall by type, camouflage and place, over all draws together. */
export const mixtureTable = (scores: readonly Score[]): string => {
  const all = scores.flatMap(({ recalls }) => recalls);
  const types = [...new Set(all.map(({ type }) => type))].sort();
  const columns: readonly [string, (recall: Recall) => boolean][] = [
    ['all', () => true],
    ['no camouflage', ({ camouflage }) => camouflage === 'NONE'],
    ['random', ({ camouflage }) => camouflage === 'RANDOM'],
    ['biased', ({ camouflage }) => camouflage === 'BIASED'],
    ['hijacked', ({ camouflage }) => camouflage === 'HIJACKED'],
    ['local', ({ isLocal }) => isLocal],
    ['scattered', ({ isLocal }) => !isLocal],
  ];
  const cell = (own: readonly Recall[]): string => {
    const patients = sum(own, (recall) => recall.patients);
    if (patients === 0) return '–';
    const recall = sum(own, ({ patientsFound }) => patientsFound) / patients;
    return `${recall.toFixed(2)} (${sum(own, ({ ringsFound }) => ringsFound)}/${sum(own, ({ rings }) => rings)})`;
  };
  const lines = types.map((type) => {
    const own = all.filter((recall) => recall.type === type);
    return `| ${type} | ${columns.map(([, holds]) => cell(own.filter(holds))).join(' | ')} |`;
  });
  return [
    'Recall of patients, and rings found of those planted:',
    '',
    `| Type | ${columns.map(([name]) => name).join(' | ')} |`,
    `|---|${'---:|'.repeat(columns.length)}`,
    ...lines,
    '',
  ].join('\n');
};
