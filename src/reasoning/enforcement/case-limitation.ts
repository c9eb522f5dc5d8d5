import { earliest } from '../calendar/days.ts';
import { factsOf } from '../legality/basis/facts-of.ts';
import type { Fact, Facts } from '../legality/facts/evaluate-condition.ts';
import { intervalOf } from '../legality/facts/money-interval.ts';
import { type ActLimitation, type HeaviestPunishment, limitation } from '../limitation/limitation.ts';
import type { LimitedAct } from '../limitation/limited-act.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';
import type { SuspectAnswer } from '../transfer/transfer-duty.ts';
import { type ActInTime, type CaseInTime, type EnforcementLaw, isLimitation } from './case-in-time.ts';

/**
 * The three clocks of each act. Where the day of discovery is not told, what was filed, notified or decided was
 * discovered by then: that shows what was in time, and never what was too late.
 */
export const caseLimitation = (
  given: CaseInTime,
  law: EnforcementLaw,
  transfer: readonly SuspectAnswer[],
): readonly ActLimitation[] => {
  const crimes = punishmentsOf(transfer);
  const rules = law.rules.filter(isLimitation);
  const by = discoveredBy(given.events);
  return given.acts.flatMap((act) => {
    const ask = (events: EventDays): readonly ActLimitation[] =>
      limitation({
        acts: [limitedAct(act)],
        rules,
        events,
        facts: factsOfAct(act, given),
        crimes,
        asOf: given.asOf,
        calendar: law.calendar,
      });
    const told = ask(given.events);
    const bounded = by === null ? told : ask(new Map([...given.events, ['DISCOVERED', by]]));
    return told.map((one, at) => ({
      ...one,
      clocks: one.clocks.map((clock, index) => {
        const other = bounded[at]?.clocks[index];
        return other?.outcome === 'IN_TIME' ? other : clock;
      }),
    }));
  });
};

/** The latest day on which it can have been discovered; null where that is told, or nothing tells. */
const discoveredBy = (events: EventDays): string | null =>
  events.has('DISCOVERED')
    ? null
    : earliest(
        (['CASE_FILED', 'PENALTY_NOTICE_SERVED', 'HEARING_HELD', 'DECIDED', 'SERVED'] as const).flatMap(
          (event) => events.get(event) ?? [],
        ),
      );

/** The punishments of the tiers that are reached or open, each once. */
const punishmentsOf = (transfer: readonly SuspectAnswer[]): readonly HeaviestPunishment[] => [
  ...new Map(transfer.flatMap(({ punishments }) => punishments.map((one) => [one.name, one]))).values(),
];

const limitedAct = ({ key, findings: [first] }: ActInTime): LimitedAct => ({
  key,
  occurredFrom: first?.occurredFrom ?? null,
  occurredTo: first?.occurredTo ?? null,
  pattern: first?.pattern ?? 'UNKNOWN',
});

/** What was defrauded is harm as much as what was lost. */
const factsOfAct = ({ findings }: ActInTime, { roles, issuerKind }: CaseInTime): Facts => {
  const facts = new Map<string, Fact>(factsOf(findings, roles));
  const harm = findings.flatMap(({ loss, defrauded }) => {
    const amount = loss ?? defrauded;
    return amount === null ? [] : [intervalOf(amount)];
  });
  if (harm.length > 0)
    facts.set('lossFen', {
      low: harm.reduce((sum, { low }) => sum + Math.max(0, low), 0),
      high: harm.length < findings.length ? Number.POSITIVE_INFINITY : harm.reduce((sum, { high }) => sum + high, 0),
    });
  if (issuerKind !== null) facts.set('issuerKind', issuerKind);
  return facts;
};
