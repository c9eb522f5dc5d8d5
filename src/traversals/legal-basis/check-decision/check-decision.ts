import type { ProceduralEvent } from '../../../entities/procedural-rule/procedural-event.model.ts';
import type { SanctionType } from '../../../entities/sanction-type/sanction-type.model.ts';
import { BadInputError } from '../../../platform/errors.ts';
import type { Batch } from '../../../platform/graph/batch.ts';
import { type CaseAnswers, caseAnswers } from '../../../reasoning/enforcement/case-answers.ts';
import { caseOfAssessment } from '../../../reasoning/enforcement/case-of-assessment.ts';
import type { Imposed } from '../../../reasoning/enforcement/case-procedure.ts';
import { factsOf } from '../../../reasoning/legality/basis/facts-of.ts';
import { defeatersOf } from '../../../reasoning/legality/basis/general-norms.ts';
import type {
  BasisPath,
  CitedBasis,
  FindingOnTrial,
  MeasureOnTrial,
} from '../../../reasoning/legality/basis/measure-on-trial.ts';
import { assessActs } from '../../../reasoning/legality/conduct/assess-conduct.ts';
import { findingsOf } from '../../../reasoning/legality/conduct/assessed-case.ts';
import { type MeasureReview, reviewMeasure } from '../../../reasoning/legality/decision/review-measure.ts';
import type { Fact, Facts } from '../../../reasoning/legality/facts/evaluate-condition.ts';
import { type OnDay, type ReadCase, readCase } from '../assess-conduct/assess.ts';
import { roleInLaw } from '../assess-conduct/assess-conduct.cypher.ts';
import { enforcementLaw } from '../enforcement-law.ts';
import { factsFrom, ternaries } from '../read-facts.ts';
import { readRegion } from '../read-region.ts';
import { authorityKindByCode, type CitedProvision, sanctionTypeByCode } from './check-decision.cypher.ts';
import type { MeasureInput, StatedDecision } from './decision-input.type.ts';
import { type ReadCitations, readCitations } from './read-citations.ts';

/** A decision that was checked, measure by measure, and the course of its case. */
export interface DecisionCheck {
  readonly measures: readonly MeasureReview[];
  readonly citations: readonly CitedBasis[];
  /** Worked out when asked for. */
  readonly course: () => CaseAnswers;
}

/** Whether each measure of a stated decision is lawful; two statements, the second for what is cited. */
export const checkDecision = async (batch: Batch, input: StatedDecision, on: OnDay): Promise<DecisionCheck> => {
  const today = on.asOf ?? on.today;
  if (input.measures.length === 0) throw new BadInputError('input.measures', 'Tell at least one measure.');
  const texts = [
    ...new Set([input.citedBasis ?? [], ...input.measures.map(({ citedBasis }) => citedBasis ?? [])].flat()),
  ];
  const [read, law, [issuer], types, roles, cited] = await Promise.all([
    readCase(batch, input.conduct, 'input.conduct'),
    enforcementLaw(batch),
    batch(authorityKindByCode, input.issuer),
    Promise.all(input.measures.map(({ sanctionType }) => batch(sanctionTypeByCode, sanctionType))),
    Promise.all(input.measures.map(async ({ role }) => (role == null ? [] : batch(roleInLaw, role)))),
    readCitations(batch, texts, decisionDay(input) ?? today),
  ]);
  const area = readRegion(input.issuerRegion, 'input.issuerRegion');
  if (issuer === undefined)
    throw new BadInputError(
      'input.issuer',
      `"${input.issuer}" is no kind of authority on file: take a code of "authorityKinds", such as MEDICAL_SECURITY.`,
    );
  const kinds = types.map(([type], at) => {
    if (type !== undefined) return type;
    throw new BadInputError(
      `input.measures[${at}].sanctionType`,
      `"${input.measures[at]?.sanctionType}" is no kind of measure on file: take a key of "sanctionTypes".`,
    );
  });
  const trials = input.measures.map((measure, at): MeasureOnTrial => {
    const [hit] = roles[at] ?? [];
    if (measure.role != null && hit === undefined)
      throw new BadInputError(`input.measures[${at}].role`, `"${measure.role}" is no subject role on file.`);
    return trialOf({
      input,
      measure,
      at,
      kind: kinds[at],
      roles: hit?.roles ?? read.given.roles,
      narrower: (hit ?? read.given).narrower ?? [],
      read,
      cited,
      issuer,
      area,
    });
  });
  const steps = stepFacts(input, kinds, read);
  const { given } = read;
  const enforcement = { law, events: given.events ?? new Map(), today };
  const { generals } = read.law;
  return {
    measures: trials.map((trial) => reviewMeasure(trial, { generals, steps, measures: trials, enforcement })),
    course: () =>
      caseAnswers(
        {
          ...caseOfAssessment(given, assessActs(given, read.law, today), read.law.candidates, today),
          issuerKind: issuer.id,
        },
        law,
        imposedBy(trials),
        { asOf: on.asOf, told: steps },
      ),
    citations: texts.flatMap((text) => cited.byText.get(text) ?? []),
  };
};

const decisionDay = ({ conduct: { decidedOn, events } }: StatedDecision): string | null =>
  decidedOn ?? events?.find(({ event }) => event === 'DECIDED')?.on ?? null;

interface Tried {
  readonly input: StatedDecision;
  readonly measure: MeasureInput;
  readonly at: number;
  readonly kind: SanctionType | undefined;
  readonly roles: readonly string[] | null;
  readonly narrower: readonly string[];
  readonly read: ReadCase;
  readonly cited: ReadCitations;
  readonly issuer: { readonly id: string; readonly hasPenaltyPower: boolean };
  readonly area: string | null;
}

const trialOf = ({ input, measure, at, kind, roles, narrower, read, cited, issuer, area }: Tried): MeasureOnTrial => {
  const citations = [...(input.citedBasis ?? []), ...(measure.citedBasis ?? [])].flatMap(
    (text) => cited.byText.get(text) ?? [],
  );
  const findings = withMitigation(findingsAnswered(measure, at, read), read, roles);
  if (measure.amount != null && measure.amount < 0)
    throw new BadInputError(`input.measures[${at}].amount`, 'An amount cannot be negative.');
  return {
    measure: {
      id: measure.key,
      gistEn: kind?.labelEn ?? measure.sanctionType,
      sanctionType: measure.sanctionType,
      legalNature: kind?.legalNature ?? 'UNKNOWN',
      statedNature: measure.statedNature ?? null,
      amount:
        measure.amount == null
          ? null
          : { fen: measure.amount, precisionFen: measure.precision ?? 1, qualifier: 'EXACT' },
      ...(measure.notifiedAmount == null
        ? {}
        : { notifiedAmount: { fen: measure.notifiedAmount, precisionFen: 1, qualifier: 'EXACT' } }),
      multiple: measure.multiple ?? null,
      months: measure.months ?? null,
      days: measure.days ?? null,
      years: measure.years ?? null,
      mark: 'VERIFIED',
      passages: [],
    },
    decision: {
      id: 'stated',
      kind: 'PENALTY_DECISION',
      decidedOn: read.given.decidedOn,
      datePrecision: 'DAY',
      actsUnder: input.conduct.actsUnder ?? 'UNKNOWN',
    },
    caseId: 'stated',
    region: read.given.acts[0]?.region ?? '000000',
    issuers: [
      {
        id: issuer.id,
        kind: issuer.id,
        hasPenaltyPower: issuer.hasPenaltyPower,
        ...(area === null ? {} : { region: area }),
      },
    ],
    roles,
    narrower,
    addressees: [],
    findings,
    citations,
    paths: pathsOf(findings, citations, read, cited.provisions),
  };
};

/** What the decision imposes; the fine, where one alone is imposed, and its amount is told. */
const imposedBy = (trials: readonly MeasureOnTrial[]): Imposed => {
  const [fine, ...others] = trials.filter(({ measure }) => measure.sanctionType === 'FINE');
  return {
    measures: new Map(trials.map(({ measure }) => [measure.sanctionType, 'TRUE'])),
    fineFen: others.length === 0 ? (fine?.measure.amount?.fen ?? null) : null,
  };
};

const findingsAnswered = ({ acts }: MeasureInput, at: number, { given }: ReadCase): readonly FindingOnTrial[] => {
  const all = findingsOf(given);
  if (acts == null) return all;
  const unknown = acts.find((key) => all.every(({ act }) => act.key !== key));
  if (unknown !== undefined)
    throw new BadInputError(`input.measures[${at}].acts`, `"${unknown}" is none of the acts told.`);
  return all.filter(({ act }) => acts.includes(act.key));
};

/** Whether a ground of mitigation is shown, excluded or open, as far as the facts tell. */
const withMitigation = (
  findings: readonly FindingOnTrial[],
  { law, given }: ReadCase,
  roles: readonly string[] | null,
): readonly FindingOnTrial[] =>
  findings.map((finding) => {
    const grounds = defeatersOf(law.generals, factsOf([finding], roles), given.decidedOn);
    const mitigation = grounds.some(({ outcome }) => outcome === 'TRUE') ? true : grounds.length === 0 ? false : null;
    return mitigation === null ? finding : { ...finding, facts: { mitigation, ...finding.facts } };
  });

/** Every norm that the acts or the citations lead to, once, with all that led to it. */
const pathsOf = (
  findings: readonly FindingOnTrial[],
  citations: readonly CitedBasis[],
  { law }: ReadCase,
  provisions: readonly CitedProvision[],
): readonly BasisPath[] => {
  const byKey = new Map<string, BasisPath>();
  const add = (path: BasisPath, covers: BasisPath['covers'], citedBy: readonly string[]): void => {
    const key = `${path.norm.id} ${path.version.id}`;
    const known = byKey.get(key) ?? { ...path, covers: [], citedBy: [] };
    byKey.set(key, { ...known, covers: [...known.covers, ...covers], citedBy: [...known.citedBy, ...citedBy] });
  };
  for (const { id, conducts } of findings)
    for (const conduct of conducts)
      for (const { path, steps } of law.candidates.get(conduct) ?? [])
        if (path.rules.length > 0) add(path, [{ finding: id, steps }], []);
  for (const { id, provisions: named } of citations)
    for (const { id: provision, paths } of provisions)
      if (named.includes(provision)) for (const path of paths) add(path, [], [id]);
  return [...byKey.values()];
};

/** What is told about the steps, and what the days and the measures themselves tell about them. */
const stepFacts = ({ steps }: StatedDecision, kinds: readonly SanctionType[], { given }: ReadCase): Facts => {
  const facts = new Map<string, Fact>(factsOf(findingsOf(given), given.roles));
  const events = given.events ?? new Map<ProceduralEvent, string>();
  for (const { id, raises } of kinds) {
    if (raises?.surely === true) facts.set(raises.fact, true);
    if (id === 'ORDER_TO_CORRECT') facts.set('orderToCorrect', true);
    if (id === 'CONFISCATION') facts.set('illegalIncomeConfiscated', true);
  }
  const noticed = events.get('PENALTY_NOTICE_SERVED');
  if (noticed !== undefined && given.decidedOn !== null) facts.set('noticeGiven', noticed <= given.decidedOn);
  if (events.has('HEARING_HELD')) facts.set('hearingHeld', true);
  const { officers, termExtended, ...told } = steps ?? {};
  for (const [key, value] of factsFrom(ternaries(told))) facts.set(key, value);
  if (officers != null) facts.set('officers', { low: officers, high: officers });
  if (termExtended === 'TRUE' || termExtended === 'FALSE') facts.set('decisionExtended', termExtended === 'TRUE');
  if (termExtended === 'FALSE') facts.set('decisionExtendedAgain', false);
  return facts;
};
