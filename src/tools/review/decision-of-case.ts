import type { StatedAct, StatedCase, StatedMeasure } from '../../ingest/cases/stated-case.ts';
import type { Vocabulary } from '../../ingest/cases/vocabulary.ts';
import type { StatedAct as ActToJudge } from '../../traversals/legal-basis/assess-conduct/conduct-input.type.ts';
import type { MeasureInput, StatedDecision } from '../../traversals/legal-basis/check-decision/decision-input.type.ts';

/** A case of a file as `checkDecision` takes it. */
export const decisionOf = (stated: StatedCase, { factKeys }: Vocabulary): StatedDecision => {
  const { decision, party, facts } = stated;
  return {
    conduct: {
      acts: stated.acts.map(actOf),
      party: {
        role: party.role,
        naturalPerson: party.naturalPerson,
        insured: party.insured,
        designatedOnActDate: party.designated,
        age: party.age,
      },
      region: stated.region,
      discoveredOn: stated.discoveredOn,
      filedOn: stated.filedOn,
      decidedOn: decision.decidedOn,
      actsUnder: decision.actsUnder === 'UNKNOWN' ? null : decision.actsUnder,
      facts: Object.entries(facts).map(([key, value]) => {
        if (factKeys.get(key)?.type === 'NUMBER') return { key, number: Number(value) };
        return typeof value === 'boolean'
          ? { key, is: value ? ('TRUE' as const) : ('FALSE' as const) }
          : { key, text: String(value) };
      }),
    },
    issuer: decision.issuer,
    citedBasis: decision.basis === null ? [] : [decision.basis],
    measures: stated.measures.map((measure) => measureOf(measure, stated.party.role)),
  };
};

const actOf = (act: StatedAct): ActToJudge => {
  const { key, conduct, occurredFrom, occurredTo, datePrecision, pattern, intent, fund } = act;
  const { loss, defrauded, illegalIncome } = act;
  const told = [loss, defrauded, illegalIncome].find((amount) => amount !== null);
  return {
    key,
    conduct,
    occurredFrom: occurredFrom ?? occurredTo,
    occurredTo,
    datePrecision,
    pattern,
    purposeToDefraud: intent,
    amounts:
      told == null && fund === 'UNKNOWN'
        ? []
        : [
            {
              fund,
              lossAmount: loss?.fen,
              defraudedAmount: defrauded?.fen,
              illegalIncome: illegalIncome?.fen,
              precision: told?.precisionFen,
            },
          ],
  };
};

const measureOf = (measure: StatedMeasure, party: string): MeasureInput => ({
  key: measure.key,
  sanctionType: measure.sanctionType,
  role: measure.role === party ? null : measure.role,
  acts: measure.answers.length === 0 ? null : measure.answers,
  amount: measure.amount?.fen,
  precision: measure.amount?.precisionFen,
  multiple: measure.multiple,
  days: measure.days,
  months: measure.months,
  years: measure.years,
  statedNature: measure.statedNature,
  citedBasis: measure.basis === null ? [] : [measure.basis],
});
