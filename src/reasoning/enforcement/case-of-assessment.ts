import type { ActAssessment } from '../legality/conduct/assess-conduct.ts';
import type { AssessedCase, Candidate } from '../legality/conduct/assessed-case.ts';
import type { Ternary } from '../legality/facts/ternary.ts';
import { nationwide } from '../transfer/province.ts';
import type { CaseInTime } from './case-in-time.ts';
import type { Imposed } from './case-procedure.ts';

/** The acts of an assessed case on the day of its decision, or on `today` where there is none. */
export const caseOfAssessment = (
  given: AssessedCase,
  acts: readonly ActAssessment[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  today: string,
): CaseInTime => ({
  acts: given.acts.map(({ key, conduct }) => ({
    key,
    findings: acts.flatMap(({ act, finding }) => (act.key === key ? [finding] : [])),
    crimes: (candidates.get(conduct) ?? []).flatMap(({ path }) => (path.norm.kind === 'CRIME' ? [path] : [])),
  })),
  roles: given.roles,
  region: given.acts[0]?.region ?? nationwide,
  events: given.events ?? new Map(),
  issuerKind: finingAuthority(acts),
  asOf: given.decidedOn ?? today,
});

/** The kind of authority that may fine, where there is one alone. */
const finingAuthority = (acts: readonly ActAssessment[]): string | null => {
  const [kind, ...others] = new Set(
    acts.flatMap(({ norms }) =>
      norms.flatMap(({ sanctions }) =>
        sanctions.flatMap(({ rule, outcome, imposedBy }) =>
          rule.sanctionType === 'FINE' && outcome !== 'FALSE' ? imposedBy : [],
        ),
      ),
    ),
  );
  return others.length === 0 ? (kind ?? null) : null;
};

/** What the law attaches: surely where it must be imposed, open where it may be, or where its norm is open. */
export const attached = (acts: readonly ActAssessment[]): Imposed => {
  const measures = new Map<string, Ternary>();
  for (const { norms } of acts)
    for (const { path, sanctions } of norms)
      for (const { rule, outcome } of sanctions) {
        if (outcome === 'FALSE' || path.norm.kind === 'CRIME') continue;
        const isSure = outcome === 'TRUE' && rule.modality === 'MUST';
        if (isSure || !measures.has(rule.sanctionType)) measures.set(rule.sanctionType, isSure ? 'TRUE' : 'UNKNOWN');
      }
  return { measures, fineFen: null };
};
