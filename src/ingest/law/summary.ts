import type { FileReport } from './report.ts';

/** What a run did, in numbers; it grows with the works that were met, not with the texts. */
export interface Summary {
  /** Counts one more file. */
  add(report: FileReport): void;
  readonly refused: number;
  /** Provisions written so far, for the rate. */
  readonly provisions: number;
  lines(isDryRun: boolean): readonly string[];
}

const mostTold = 50;

export const startSummary = (): Summary => {
  const outcomes = { TAKEN_IN: 0, KNOWN: 0, REFUSED: 0 };
  const sums = { newWorks: 0, newProvisions: 0, newVersions: 0, filledTexts: 0, closedVersions: 0, unchanged: 0 };
  const works = new Set<string>();
  const repairs = new Map<string, number>();
  const citations = new Map<string, number>();
  let citationsChanged = 0;
  let changes = 0;
  let renumbered = 0;
  const unsettled: string[] = [];
  const refusals: string[] = [];
  return {
    add: (report) => {
      outcomes[report.outcome]++;
      if (report.work !== null) works.add(report.work);
      if (report.isNewWork) sums.newWorks++;
      for (const name of ['newProvisions', 'newVersions', 'filledTexts', 'closedVersions', 'unchanged'] as const)
        sums[name] += report[name];
      if (report.outcome === 'TAKEN_IN') count(repairs, report.repairs);
      count(citations, report.citations);
      citationsChanged += report.citationsChanged;
      changes += report.changes;
      renumbered += report.renumbered;
      for (const sentence of report.unsettled)
        if (unsettled.length < mostTold) unsettled.push(`not settled: ${report.path}: ${sentence}`);
      if (report.outcome === 'REFUSED' && refusals.length < mostTold)
        refusals.push(`refused: ${report.path}: ${report.reason ?? ''}`);
    },
    get refused() {
      return outcomes.REFUSED;
    },
    get provisions() {
      return sums.newProvisions;
    },
    lines: (isDryRun) => {
      const files = outcomes.TAKEN_IN + outcomes.KNOWN + outcomes.REFUSED;
      const untold = outcomes.REFUSED - refusals.length;
      return [
        `${files} files: ${outcomes.TAKEN_IN} taken in${isDryRun ? ' (dry run: nothing written)' : ''}, ${outcomes.KNOWN} known already, ${outcomes.REFUSED} refused`,
        `${works.size} works, ${sums.newWorks} of them new`,
        `${sums.newProvisions} new provisions, ${sums.newVersions} new versions, ${sums.filledTexts} texts for versions on file, ${sums.closedVersions} versions superseded, ${sums.unchanged} unchanged`,
        ...(isDryRun ? [] : [`${listed(citations, 'citations')}; ${citationsChanged} of other texts resolved anew`]),
        ...(isDryRun ? [] : [`${changes} changes told: amendments, repeals, terms and renumberings`]),
        ...(renumbered === 0 ? [] : [`${renumbered} provisions renumbered`]),
        listed(repairs, 'repairs'),
        ...unsettled,
        ...refusals,
        ...(untold > 0 ? [`and ${untold} more files refused: see the report (--report FILE)`] : []),
      ];
    },
  };
};

const count = (into: Map<string, number>, counts: Readonly<Record<string, number>>): void => {
  for (const [name, more] of Object.entries(counts)) into.set(name, (into.get(name) ?? 0) + more);
};

/** 12 citations (10 RESOLVED, 2 NOT_ON_FILE): the most frequent first. */
const listed = (counts: ReadonlyMap<string, number>, what: string): string => {
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const parts = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return `${total} ${what}${total === 0 ? '' : ` (${parts.map(([name, one]) => `${one} ${name}`).join(', ')})`}`;
};
