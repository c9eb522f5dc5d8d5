import type { ThresholdOnFile } from '../../entities/crime-threshold/threshold-on-file.model.ts';
import { factKeysOf } from '../../entities/norm/condition-text.ts';
import { factsOf } from '../legality/basis/facts-of.ts';
import type { FindingOnTrial } from '../legality/basis/measure-on-trial.ts';
import type { Fact, Facts, Interval } from '../legality/facts/evaluate-condition.ts';
import { intervalOf } from '../legality/facts/money-interval.ts';
import { nationwide } from '../transfer/province.ts';
import { type Suspect, type SuspectAnswer, transferDuty } from '../transfer/transfer-duty.ts';
import type { CaseInTime, EnforcementLaw } from './case-in-time.ts';

/** Who may have committed the crime: the party itself, or the persons behind a body that cannot. */
const party = 'party';
const behindParty = 'persons behind the party';

/**
 * Whether the case must go to the police or the supervisory organ: one suspect per crime that the acts lead to. A body
 * that cannot commit it is told so, and the persons who organised the act answer for the whole of it; for others ask
 * with their own part of the amount.
 */
export const caseTransfer = (given: CaseInTime, law: EnforcementLaw): readonly SuspectAnswer[] =>
  transferDuty({
    ...law,
    suspects: crimesOf(given, law).flatMap((crime) => suspectsOf(crime, given)),
    rules: law.rules.filter(({ matter }) => matter === 'TRANSFER'),
    region: given.region === nationwide ? null : given.region,
    events: given.events,
    asOf: given.asOf,
  });

/** YES as soon as one case must be transferred. */
export const dutyOf = (answers: readonly SuspectAnswer[]): SuspectAnswer['duty'] =>
  (['YES', 'UNDETERMINED'] as const).find((duty) => answers.some((answer) => answer.duty === duty)) ?? 'NO';

interface CrimeOfCase {
  readonly crime: ThresholdOnFile['crime'];
  readonly thresholds: readonly ThresholdOnFile[];
  readonly findings: readonly FindingOnTrial[];
  /** Capacities that the norms of the crime address; empty: anybody. */
  readonly addressed: readonly string[];
}

/** A norm of crime and a threshold belong together where they stand in one provision. */
const crimesOf = ({ acts }: CaseInTime, { thresholds }: EnforcementLaw): readonly CrimeOfCase[] =>
  [...new Set(thresholds.map(({ crime }) => crime))].flatMap((crime) => {
    const ofCrime = thresholds.filter((threshold) => threshold.crime === crime);
    const provisions = new Set(ofCrime.flatMap(({ norms }) => norms.flatMap(({ provision }) => provision?.id ?? [])));
    const reached = acts.flatMap(({ findings, crimes }) => {
      const paths = crimes.filter(({ provision }) => provisions.has(provision.id));
      return paths.length === 0 ? [] : [{ findings, paths }];
    });
    return reached.length === 0
      ? []
      : [
          {
            crime,
            thresholds: ofCrime,
            findings: reached.flatMap(({ findings }) => findings),
            addressed: [...new Set(reached.flatMap(({ paths }) => paths.flatMap(({ roles }) => roles)))],
          },
        ];
  });

const suspectsOf = (of: CrimeOfCase, { roles }: CaseInTime): readonly Suspect[] => {
  const { crime, thresholds, findings, addressed } = of;
  const subjects = [...new Set(thresholds.flatMap((threshold) => threshold.subjects))];
  const facts = factsOf(findings, roles);
  const isBody = facts.get('naturalPerson') === false;
  const isParty = roles === null || addressed.length === 0 || addressed.some((role) => roles.includes(role));
  const suspect = (key: string, subject: Suspect['subject'], told: Facts): Suspect => ({
    key,
    subject,
    crime,
    ...partOf(of, told),
  });
  const own = subjects.find((subject) => (subject === 'UNIT') === isBody) ?? (isBody ? 'UNIT' : 'PERSON');
  return [
    ...(isParty || isBody ? [suspect(party, own, facts)] : []),
    ...((isParty && !isBody) || !subjects.includes('PERSON')
      ? []
      : [suspect(behindParty, 'PERSON', withoutAge(facts))]),
  ];
};

/** The age of the party is not that of others. */
const withoutAge = (facts: Facts): Facts => new Map([...facts].filter(([key]) => key !== 'ageYears'));

/** The amount: at least what was done on proven purpose, at most all acts whose purpose is not denied. */
const partOf = ({ thresholds, findings }: CrimeOfCase, facts: Facts): Pick<Suspect, 'amount' | 'facts'> => {
  const asksPurpose = thresholds.some(
    ({ condition }) => condition !== null && factKeysOf(condition).includes('purposeToDefraud'),
  );
  const isOfOffice = thresholds.every(({ addressee }) => addressee === 'SUPERVISORY_ORGAN');
  const possible = asksPurpose ? findings.filter(({ intent }) => intent !== 'ABSENT') : findings;
  const proven = possible.filter(({ intent }) => intent === 'PROVEN');
  const sure = asksPurpose && proven.length > 0 ? proven : possible;
  const intents = new Set(possible.map(({ intent }) => intent));
  const all = new Map<string, Fact>(facts);
  all.set('purposeToDefraud', ['PROVEN', 'UNKNOWN', 'ALLEGED'].find((intent) => intents.has(intent)) ?? 'ABSENT');
  const isMedical = possible.map(({ fund }) => fund !== 'COMMERCIAL' && fund !== 'LONG_TERM_CARE');
  if (isMedical.length > 0 && isMedical.every((one) => one)) all.set('fundIsMedical', true);
  const low = total(sure, isOfOffice).low;
  const { high, isKnown } = total(possible.length > 0 ? possible : findings, isOfOffice);
  return { amount: isKnown || low > 0 ? { low, high } : null, facts: all };
};

const total = (findings: readonly FindingOnTrial[], isOfOffice: boolean): Interval & { readonly isKnown: boolean } => {
  let [low, high] = [0, 0];
  let isKnown = findings.length > 0;
  for (const { illegalIncome, defrauded, loss } of findings) {
    const taken = isOfOffice ? (illegalIncome ?? defrauded) : (defrauded ?? loss);
    const span = taken === null ? { low: 0, high: Number.POSITIVE_INFINITY } : intervalOf(taken);
    if (taken === null) isKnown = false;
    low += Math.max(0, span.low);
    high += span.high;
  }
  return { low, high, isKnown };
};
