import { type Check, met, notMet, open } from '../legality/basis/check.ts';
import type { GeneralNorm } from '../legality/basis/general-norms.ts';
import type { StepCheck } from '../legality/decision/check-steps.ts';
import type { Step, Timetable } from '../procedure/procedure-timetable.ts';
import type { RuleLine } from '../procedure/run-rule.ts';

/**
 * N13 on the days that are told: what the norms behind the rule time, such as the ninety days and the service within
 * seven. An event that is not told is not known: it decides nothing, what is told and too late does.
 */
export const checkTimedSteps = ({ steps }: Timetable, generals: readonly GeneralNorm[]): readonly StepCheck[] =>
  steps.flatMap((step) => {
    const { rule } = step.governing;
    if (rule.modality !== 'MUST' || rule.length === null || step.applies === 'FALSE') return [];
    const founded = generals.find(
      ({ norm }) =>
        norm.foundsRule === 'N13' && step.lines.some(({ norms }) => norms.some((one) => one.norm.id === norm.id)),
    );
    if (founded === undefined) return [];
    const check = checkTimedStep(step);
    return [{ general: founded, check, isRaised: check.outcome === 'UNKNOWN' && isTold(step.governing) }];
  });

const isTold = ({ doneOn, runsFrom }: RuleLine): boolean => doneOn !== null && runsFrom !== null;

const checkTimedStep = (step: Step): Check => {
  const { governing, lines } = step;
  const { rule, end, doneOn, runsFrom, state } = governing;
  if (!isTold(governing) || end === null)
    return open('N13', 'STEP_UNKNOWN', `When this was done is not told: ${rule.gistEn}`, [
      ...(runsFrom === null && rule.runsFrom !== null ? [`event:${rule.runsFrom}`] : []),
      ...(doneOn === null ? rule.keptBy.map((event) => `event:${event}`).slice(0, 1) : []),
    ]);
  const said = `${rule.gistEn}: ${rule.bound === 'WITHIN' ? 'last day' : 'day'} ${end.day}, done on ${doneOn}`;
  if (state === 'KEPT' || wouldBeKept(governing)) return met('N13', `${said}.`);
  const extensions = lines.filter(
    (line) => line.applies === 'UNKNOWN' && line.end !== null && (doneOn ?? '') <= line.end.day,
  );
  if (state === 'MISSED')
    return extensions.length === 0
      ? notMet('N13', 'TERM_MISSED', `${said}.`)
      : open('N13', 'STEP_UNKNOWN', `${said}; whether the term was extended is not told.`, [
          ...new Set(extensions.flatMap(({ missing }) => missing)),
        ]);
  if (step.applies === 'UNKNOWN')
    return open('N13', 'STEP_UNKNOWN', `${said}; whether it was asked for is not told.`, step.missing);
  return end.isCertain
    ? open('N13', 'CONTESTED_READING', `${said}; on the other reading ${end.otherReading}.`, ['reading'])
    : open('N13', 'STEP_UNKNOWN', `${said}; the calendar of that year is not on file.`, ['calendar']);
};

/** Where it is open whether the step was due: kept all the same. */
const wouldBeKept = ({ applies, rule, end, doneOn }: RuleLine): boolean => {
  if (applies !== 'UNKNOWN' || end === null || doneOn === null) return false;
  return rule.bound === 'NOT_BEFORE' ? doneOn > (end.otherReading ?? end.day) && end.isCertain : doneOn <= end.day;
};
