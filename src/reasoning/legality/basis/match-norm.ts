import { actSpan } from '../facts/act-span.ts';
import { evaluateCondition, type Fact, type Facts } from '../facts/evaluate-condition.ts';
import type { Ternary } from '../facts/ternary.ts';
import { allMet, type Check, met, notMet, open } from './check.ts';
import { checkVersion } from './check-version.ts';
import type { BasisPath, FindingOnTrial, MeasureOnTrial, RuleOfPath } from './measure-on-trial.ts';
import { oncePer } from './once-per.ts';

export interface NormMatch {
  readonly path: BasisPath;
  readonly findings: readonly FindingOnTrial[];
  readonly facts: Facts;
  readonly checks: readonly Check[];
  /** Whether the norm addresses these acts of this subject on that day; more facts never flip a definite value. */
  readonly value: Ternary;
}

/** Checks that do not depend on the amount: rank, place, version, conduct, subject, elements (N3, N2, N4, N5, N6). */
export const matchNorm = (
  path: BasisPath,
  findings: readonly FindingOnTrial[],
  facts: Facts,
  trial: MeasureOnTrial,
): NormMatch => {
  const dated = findings.length > 0 ? findings : trial.findings;
  const checks = [
    checkRank(path, trial.measure.legalNature),
    checkTerritory(path, trial.region),
    checkFund(path, facts.get('fund'), dated),
    checkVersion(path, dated, facts, { decidedOn: trial.decision.decidedOn, paths: trial.paths }),
    checkConduct(path, findings, trial),
    checkSubject(path, subjectsOf(path, trial.measure.sanctionType), trial.roles, trial.narrower),
    checkElements(path, facts),
  ];
  return { path, findings, facts, checks, value: allMet(checks) };
};

/** N3: a penalty needs a law, a regulation or a rule; other measures may rest on agreements and notices. */
export const checkRank = ({ work }: BasisPath, nature: string): Check => {
  if (nature !== 'PENALTY' || work.maySetPenalties !== 'NONE')
    return met('N3', `${work.titleZh} is of a rank that can carry this measure.`);
  if (work.documentType === 'DRAFT') return notMet('N3', 'DRAFT', `${work.titleZh} is a draft, not law.`);
  if (work.documentType === 'AGREEMENT')
    return notMet(
      'N3',
      'AGREEMENT_ONLY',
      `${work.titleZh} is an agreement; it carries contract measures, never a penalty.`,
    );
  return notMet(
    'N3',
    'NORMATIVE_DOCUMENT',
    `${work.titleZh} is a normative document; it can never be the basis of a penalty.`,
  );
};

/** N3: a local text is law in its own territory only. */
export const checkTerritory = ({ work }: BasisPath, region: string): Check => {
  const inside = prefixOf(work.region);
  const place = prefixOf(region);
  if (place.startsWith(inside)) return met('N3', `${work.titleZh} is law at the place of the case.`);
  if (inside.startsWith(place))
    return open(
      'N3',
      'PLACE_UNKNOWN',
      `${work.titleZh} is local, and the place of the case is not known that closely.`,
      ['region'],
    );
  return notMet(
    'N3',
    'OTHER_TERRITORY',
    `${work.titleZh} is law in region ${work.region} only; the case is in ${region}.`,
  );
};

/** Whether the second place is the first, or contains it. */
export const isWithin = (place: string, area: string): boolean => prefixOf(place).startsWith(prefixOf(area));

/** 310000 is a province, 310100 a city in it: pairs of zeros at the end say "all of it". */
const prefixOf = (region: string): string => {
  let end = region.length;
  while (region.endsWith('00', end)) end -= 2;
  return region.slice(0, end);
};

/**
 * N4: the money lies within the scope of the text. A fund that is not told is read as one of basic medical insurance,
 * which every text about the fund covers.
 */
export const checkFund = (
  { work, provision }: BasisPath,
  fund: Fact | undefined,
  findings: readonly FindingOnTrial[],
): Check => {
  const name = `${work.titleZh} ${provision.citationZh}`;
  if (work.funds === null) return met('N4', `${name} covers the fund.`);
  const told = typeof fund === 'string' ? fund : 'BASIC';
  const covered = work.funds.find((one) => one.fund === told);
  const outside = notMet('N4', 'OTHER_FUND', `${work.titleZh} does not cover ${told} for acts of that time.`);
  const span = actSpan(findings);
  if (covered === undefined) return outside;
  const { from, to, how } = covered;
  if (span !== null && ((to !== null && span.first >= to) || (from !== null && span.last < from))) return outside;
  if (span !== null && ((to !== null && span.last >= to) || (from !== null && span.first < from)))
    return open(
      'N2',
      'ACROSS_VERSIONS',
      `The act runs across ${from !== null && span.first < from ? from : to}, a boundary of what ${name} covers: the amounts must be split there.`,
      ['amountsByPeriod'],
    );
  if (how === 'CONTESTED')
    return open('N4', 'CONTESTED_READING', `Whether ${name} covers ${told} is contested.`, ['reading']);
  return met('N4', `${name} covers ${told}${how === 'BY_REFERENCE' ? ' by reference' : ''}.`);
};

/** N4: the conduct that was found is the conduct that the norm sanctions. */
const checkConduct = (path: BasisPath, findings: readonly FindingOnTrial[], trial: MeasureOnTrial): Check => {
  const name = `${path.work.titleZh} ${path.provision.citationZh}`;
  if (findings.length > 0) return met('N4', `${name} sanctions the conduct found.`);
  if (trial.findings.length === 0) return open('N15', 'FINDING_UNKNOWN', 'What was found is not known.', ['finding']);
  if (trial.findings.some(({ conducts }) => conducts.length === 0))
    return open(
      'N4',
      'CONDUCT_UNKNOWN',
      `Whether the act is what ${name} sanctions is not known: it is not classified.`,
      ['conduct'],
    );
  return notMet(
    'N4',
    'CONDUCT_NOT_COVERED',
    `${name} is about other conduct (${path.sanctions.join(', ') || 'none'}) than the conduct found.`,
  );
};

/**
 * N5: the addressee acts in a capacity that the norm, or this rule of it, addresses; `roles` null is not known. Who is told
 * in a broad capacity, such as the staff of an institution, may have one of the `narrower` ones.
 */
export const checkSubject = (
  { work, provision }: BasisPath,
  wanted: readonly string[],
  roles: readonly string[] | null,
  narrower: readonly string[] = [],
): Check => {
  const name = `${work.titleZh} ${provision.citationZh}`;
  if (wanted.length === 0) return met('N5', `${name} names no particular subject.`);
  if (roles === null)
    return open('N5', 'SUBJECT_UNKNOWN', 'Whom the measure hits, and in what capacity, is not known.', ['subjectRole']);
  if (mayAddress(wanted, roles)) return met('N5', `${name} addresses ${listed(wanted)}, which the addressee is.`);
  if (mayAddress(wanted, narrower))
    return open(
      'N5',
      'SUBJECT_UNKNOWN',
      `${name} addresses ${listed(wanted)}; the addressee is told in a broader capacity, and may be one of these.`,
      ['subjectRole'],
    );
  return notMet(
    'N5',
    'WRONG_SUBJECT',
    `${name} addresses ${listed(wanted)}; the addressee is ${roles[0] ?? 'nobody of these'}.`,
  );
};

const listed = oncePer((roles: readonly string[]): string => roles.join(', '));

/** Whether one of these capacities is, or may be, that of the addressee; none named is any. */
export const mayAddress = (wanted: readonly string[], roles: readonly string[] | null): boolean =>
  wanted.length === 0 || roles === null || wanted.some((role) => roles.includes(role));

/** Whom a rule hits: those it names, else the subjects of its norm. */
export const subjectsOfRule = ({ against }: RuleOfPath, { roles }: BasisPath): readonly string[] =>
  against.length > 0 ? against : roles;

/** Whom the rules of one kind of measure hit together: what tells whether the norm is about the addressee at all. */
const subjectsOf = (path: BasisPath, sanctionType: string): readonly string[] => {
  const rules = path.rules.filter((rule) => rule.sanctionType === sanctionType);
  return rules.length === 0 ? path.roles : [...new Set(rules.flatMap((rule) => subjectsOfRule(rule, path)))];
};

/** N6: what the norm asks beyond conduct and subject, such as the purpose to defraud. Intent is never guessed. */
export const checkElements = (path: BasisPath, facts: Facts): Check => {
  const { value, missing } = evaluateCondition(path.norm.condition, facts);
  const name = `${path.work.titleZh} ${path.provision.citationZh}`;
  if (value === 'TRUE') return met('N6', `What ${name} asks beyond conduct and subject is shown.`);
  if (value === 'FALSE') return notMet('N6', 'ELEMENT_NOT_MET', `${name} asks for more than was found.`);
  return open('N6', 'ELEMENT_UNKNOWN', `${name} asks for facts that are not known: ${missing.join(', ')}.`, missing);
};
