import type { ThresholdOnFile } from '../../entities/crime-threshold/threshold-on-file.model.ts';
import type { RankRule } from '../../entities/document-type/rank-rule.model.ts';
import type { NormConflict } from '../../entities/legal-source/norm-conflict.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { stepConflicts } from '../conflict/step-conflicts.ts';
import { type Defeater, defeatersOf, type GeneralNorm } from '../legality/basis/general-norms.ts';
import type { Facts, Interval } from '../legality/facts/evaluate-condition.ts';
import type { HeaviestPunishment } from '../limitation/limitation.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';
import { procedureTimetable, type Timetable } from '../procedure/procedure-timetable.ts';
import { provinceOf } from './province.ts';
import { readTiers, type TierDoubt, type TierReading } from './read-tier.ts';

/** One person, official or unit that may have committed a crime, with its own part of the amount. */
export interface Suspect {
  readonly key: string;
  readonly subject: 'PERSON' | 'UNIT' | 'OFFICIAL';
  readonly crime: ThresholdOnFile['crime'];
  /** In fen, by own participation, never the total of a ring; null when not known. */
  readonly amount: Interval | null;
  readonly facts: Facts;
}

export interface TransferInput {
  readonly suspects: readonly Suspect[];
  readonly thresholds: readonly ThresholdOnFile[];
  /** The rules of transfer. */
  readonly rules: readonly RuleOnFile[];
  /** The norms that lighten or exclude a penalty or a crime; those that exclude a crime are heard. */
  readonly generals: readonly GeneralNorm[];
  readonly ranks: readonly RankRule[];
  /** GB/T 2260 of the place that decides on the figure; null when not known. */
  readonly region: string | null;
  readonly events: EventDays;
  readonly asOf: string;
  readonly calendar: WorkingDays;
}

export interface SuspectAnswer {
  readonly suspect: Suspect;
  readonly duty: 'YES' | 'NO' | 'UNDETERMINED';
  /**
   * NOT_A_SUBJECT: such a subject cannot commit the crime, the persons behind it can. ELEMENT_MISSING: such as the purpose.
   * NO_CRIMINAL_ANSWER: the person does not answer for it, such as by age.
   */
  readonly reason: 'NOT_A_SUBJECT' | 'NO_CRIMINAL_ANSWER' | 'BELOW_THRESHOLD' | 'ELEMENT_MISSING' | TierDoubt | null;
  readonly missing: readonly string[];
  /** Norms by which the person does not answer for the crime: shown, or open; a suspicion does without what nobody tells. */
  readonly unless: readonly Defeater[];
  readonly addressee: ThresholdOnFile['addressee'] | null;
  readonly tiers: readonly TierReading[];
  /** The punishments of the tiers that are reached or open, for the criminal clock. */
  readonly punishments: readonly HeaviestPunishment[];
  readonly timetable: Timetable;
  /** Texts that time a step of this case differently. */
  readonly conflicts: readonly NormConflict[];
}

/** Whether the case of each suspect must go to the police or the supervisory organ, and by when the steps are due. */
export const transferDuty = (input: TransferInput): readonly SuspectAnswer[] =>
  input.suspects.map((suspect) => {
    const ofCrime = input.thresholds.filter(({ crime }) => crime === suspect.crime);
    const canCommit = ofCrime.filter(({ subjects }) => subjects.includes(suspect.subject));
    const tiers = readTiers(canCommit, { ...input, amount: suspect.amount, facts: suspect.facts });
    const unless = excusesOf(suspect, input);
    const decided = heard(decide(tiers), unless, suspect);
    const open = decided.reason === 'NO_CRIMINAL_ANSWER' ? [] : tiers.filter(isOpen);
    const addressee = decided.duty === 'NO' ? null : (canCommit[0]?.addressee ?? null);
    const timetable = procedureTimetable({
      ...input,
      facts: transferFacts(suspect, decided.duty, addressee, input.region),
      measures: null,
      fineFen: null,
    });
    const applicable = timetable.steps.flatMap(({ lines }) => lines.filter(({ applies }) => applies !== 'FALSE'));
    return {
      suspect,
      ...decided,
      unless,
      addressee,
      tiers,
      punishments: open.map((tier) => ({
        name: `${suspect.crime} ${tier.tier}`,
        maximumMonths: tier.maxMonths,
        isLife: tier.isLife,
      })),
      timetable,
      conflicts: stepConflicts(
        applicable.map(({ rule }) => rule),
        input.ranks,
        input.asOf,
      ),
    };
  });

const isOpen = ({ reached, mayBeLifted }: TierReading): boolean => reached !== 'FALSE' || mayBeLifted;

type Decided = Pick<SuspectAnswer, 'duty' | 'reason' | 'missing'>;

const decide = (tiers: readonly TierReading[]): Decided => {
  const [lightest] = tiers;
  if (lightest === undefined) return { duty: 'NO', reason: 'NOT_A_SUBJECT', missing: [] };
  if (tiers.some(({ reached }) => reached === 'TRUE')) return { duty: 'YES', reason: null, missing: [] };
  if (tiers.every(({ reached }) => reached === 'FALSE'))
    return { duty: 'NO', reason: lightest.isBelow ? 'BELOW_THRESHOLD' : 'ELEMENT_MISSING', missing: [] };
  const open = tiers.find(({ reached }) => reached === 'UNKNOWN') ?? lightest;
  return { duty: 'UNDETERMINED', reason: open.doubt, missing: open.missing };
};

/** The norms in force that take such a person out of criminal law, as far as its facts do not exclude them. */
const excusesOf = ({ subject, facts }: Suspect, { generals, asOf }: TransferInput): readonly Defeater[] =>
  defeatersOf(
    generals.filter(({ norm }) => norm.defeats === 'NO_CRIME'),
    new Map([...facts, ['naturalPerson', subject !== 'UNIT']]),
    asOf,
  );

/**
 * A ground that is shown ends the duty; one that a fact leaves open, told as a span across its limit, leaves the duty open.
 * A fact that nobody tells does not: what is to be suspected is transferred, and the police find out the rest.
 */
const heard = (decided: Decided, unless: readonly Defeater[], { facts }: Suspect): Decided => {
  if (decided.duty === 'NO') return decided;
  if (unless.some(({ outcome }) => outcome === 'TRUE'))
    return { duty: 'NO', reason: 'NO_CRIMINAL_ANSWER', missing: [] };
  const open = unless.flatMap(({ missing }) => missing).filter((key) => facts.has(key));
  return open.length === 0
    ? decided
    : { duty: 'UNDETERMINED', reason: 'MISSING_FACT', missing: [...new Set([...decided.missing, ...open])] };
};

const transferFacts = (
  { subject, facts }: Suspect,
  duty: SuspectAnswer['duty'],
  addressee: SuspectAnswer['addressee'],
  region: string | null,
): Facts => {
  const all = new Map<string, string | boolean | Interval>(facts);
  all.set('subject', subject);
  if (duty !== 'UNDETERMINED') all.set('crimeSuspected', duty === 'YES');
  all.set('toPolice', addressee === 'POLICE');
  all.set('crimeOfOffice', addressee === 'SUPERVISORY_ORGAN');
  if (region !== null) all.set('province', provinceOf(region));
  return all;
};
