import { addMonths } from '../calendar/days.ts';
import type { MeasureOnTrial } from '../legality/basis/measure-on-trial.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';
import type { CaseInTime } from './case-in-time.ts';

/** The case as one measure meets it: the acts that it answers, its addressee, and the days that are told. */
export const caseOfMeasure = (
  { findings, paths, roles, region, issuers, decision }: MeasureOnTrial,
  { events, today }: { readonly events: EventDays; readonly today: string },
): CaseInTime => {
  const decidedBy = lastDayOf(decision);
  const [issuer, ...others] = new Set(issuers.map(({ kind }) => kind));
  return {
    acts: findings.map((finding) => ({
      key: finding.id,
      findings: [finding],
      crimes: paths.filter(
        ({ norm, covers }) => norm.kind === 'CRIME' && covers.some((cover) => cover.finding === finding.id),
      ),
    })),
    roles,
    region,
    events: decidedBy === null || events.has('DECIDED') ? events : new Map([...events, ['DECIDED', decidedBy]]),
    issuerKind: others.length === 0 ? (issuer ?? null) : null,
    asOf: decidedBy ?? today,
  };
};

/** Of a decision known by its month or year: the last day on which it can have been taken. */
const lastDayOf = ({ decidedOn, datePrecision }: MeasureOnTrial['decision']): string | null => {
  if (decidedOn === null || datePrecision === 'UNKNOWN') return null;
  return datePrecision === 'DAY' ? decidedOn : addMonths(decidedOn, datePrecision === 'MONTH' ? 1 : 12);
};
