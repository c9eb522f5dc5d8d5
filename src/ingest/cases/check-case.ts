import { isRegion } from '../../entities/region-argument.ts';
import type { FactKey } from '../../reasoning/legality/facts/fact-keys.ts';
import type { CaseFault, Cell, RawCase } from './raw-case.ts';
import { cellReader, ternaryIn } from './read-cell.ts';
import type { StatedAct, StatedCase, StatedMeasure, StatedParty } from './stated-case.ts';
import type { Vocabulary } from './vocabulary.ts';
import { withoutNames } from './without-names.ts';
import * as words from './words.ts';

export type Checked = { readonly stated: StatedCase } | { readonly faults: readonly CaseFault[] };

/** What a case says, or everything that is wrong with it, each fault with its line and field. */
export const checkCase = (raw: RawCase, vocabulary: Vocabulary): Checked => {
  const faults = [...raw.faults];
  const { cells, lines } = raw;
  const read = cellReader(cells, faults, lines[0]);
  const need = (value: string | null, field: Parameters<typeof read.fault>[0]): string => {
    if (value === null && !cells.has(field)) read.fault(field, 'is not told: every case needs it');
    return value ?? '';
  };
  const region = read.text('region') ?? '000000';
  if (!isRegion(region))
    read.fault('region', `"${region}" is no GB/T 2260 code: six digits that begin with a province, such as 320100`);
  const filedOn = read.day('filed_on');
  const decidedOn = read.day('decided_on');
  if (filedOn !== null && decidedOn !== null && decidedOn < filedOn)
    read.fault('decided_on', `${decidedOn} is before the case was filed, on ${filedOn}`);
  const acts = raw.acts.map((act, at) => readAct(act, vocabulary, faults, nested(act, `acts[${at}].`)));
  if (acts.length === 0) read.fault('conduct', 'is not told: every case needs at least one act');
  acts.forEach(({ occurredFrom }, at) => {
    const cell = raw.acts[at]?.cells.get('act_from');
    if (cell !== undefined && occurredFrom !== null && decidedOn !== null && decidedOn < occurredFrom)
      faults.push({ ...at_(cell), reason: `the act begins on ${occurredFrom}, after the decision of ${decidedOn}` });
  });
  const keys = raw.acts.map(({ key }) => key);
  const measures = raw.measures.map((measure, at) =>
    readMeasure(measure, keys, vocabulary, faults, nested(measure, `measures[${at}].`)),
  );
  if (measures.length === 0) read.fault('measure_type', 'is not told: every case needs at least one measure');
  const role = need(read.code('role', vocabulary.roles, 'subjectRoles'), 'role');
  const stated: StatedCase = {
    key: raw.key,
    lines,
    title: read.text('title'),
    gist: read.text('gist'),
    region,
    place: read.text('place'),
    filedOn,
    discoveredOn: read.day('discovered_on'),
    decision: {
      docNumber: read.text('decision'),
      kind: read.oneOf('decision_kind', words.decisionKinds) ?? 'PENALTY_DECISION',
      decidedOn,
      issuer: need(read.code('issuer', vocabulary.authorityKinds, 'authorityKinds'), 'issuer'),
      issuerName: read.text('issuer_name'),
      actsUnder: read.oneOf('acts_under', words.actsUnder) ?? 'UNKNOWN',
      basis: read.text('decision_basis'),
    },
    party: readParty(read, role, vocabulary),
    facts: readFacts(raw, vocabulary.factKeys, faults),
    acts,
    measures,
  };
  const named = withoutNames(stated, raw, faults);
  return faults.length > 0 ? { faults } : { stated: named };
};

const at_ = ({ line, field }: Cell): Pick<CaseFault, 'line' | 'field'> => ({ line, field });

/** In JSON lines every cell tells its path; a cell of a row is told by its column alone. */
const nested = ({ cells }: { readonly cells: ReadonlyMap<unknown, Cell> }, path: string): string =>
  [...cells.values()].some(({ field }) => field.startsWith(path)) ? path : '';

const readParty = (read: ReturnType<typeof cellReader>, role: string, { partyOf }: Vocabulary): StatedParty => {
  const natural = read.ternary('natural_person');
  const byRole = partyOf.get(role);
  const usual = byRole !== 'PERSON' ? 'OTHER' : role.includes('INSURED') ? 'INSURED_PERSON' : 'PRACTITIONER';
  const kind =
    read.oneOf('party_kind', words.partyKinds) ?? (natural === 'TRUE' && usual === 'OTHER' ? 'BROKER' : usual);
  const age = read.number('age', true);
  if (age !== null && age > 150) read.fault('age', 'must lie between 0 and 150 years');
  return {
    name: read.text('party_name'),
    kind,
    ownership: read.oneOf('ownership', words.ownerships) ?? 'UNKNOWN',
    role,
    naturalPerson: natural === null || natural === 'UNKNOWN' ? null : natural === 'TRUE',
    insured: read.ternary('insured'),
    designated: read.ternary('designated'),
    age,
  };
};

const readAct = (
  act: RawCase['acts'][number],
  vocabulary: Vocabulary,
  faults: CaseFault[],
  path: string,
): StatedAct => {
  const read = cellReader(act.cells, faults, act.line, path);
  const conduct = read.code('conduct', vocabulary.conducts, 'conductTypes');
  if (!act.cells.has('conduct')) read.fault('conduct', 'is not told: every act needs its conduct');
  const from = read.span('act_from');
  const to = read.span('act_to') ?? (act.cells.has('act_to') ? null : from);
  const occurredFrom = from?.first ?? null;
  const occurredTo = to?.last ?? null;
  if (occurredFrom !== null && occurredTo !== null && occurredTo < occurredFrom)
    read.fault('act_to', `the act ends on ${occurredTo}, before it starts on ${occurredFrom}`);
  const written = [from, to].flatMap((span) => span?.precision ?? []);
  const datePrecision =
    (['YEAR', 'MONTH', 'DAY'] as const).find((precision) => written.includes(precision)) ?? 'UNKNOWN';
  return {
    key: act.key,
    conduct: conduct ?? '',
    gist: read.text('act_gist'),
    occurredFrom,
    occurredTo,
    datePrecision,
    pattern: read.oneOf('pattern', words.patterns),
    intent: read.oneOf('intent', words.intents) ?? 'UNKNOWN',
    fund: read.oneOf('fund', words.funds) ?? 'UNKNOWN',
    loss: read.money('loss', 'precision'),
    defrauded: read.money('defrauded', 'precision'),
    illegalIncome: read.money('illegal_income', 'precision'),
  };
};

const readMeasure = (
  measure: RawCase['measures'][number],
  acts: readonly string[],
  vocabulary: Vocabulary,
  faults: CaseFault[],
  path: string,
): StatedMeasure => {
  const read = cellReader(measure.cells, faults, measure.line, path);
  const sanctionType = read.code('measure_type', vocabulary.sanctionTypes, 'sanctionTypes');
  if (!measure.cells.has('measure_type')) read.fault('measure_type', 'is not told: every measure needs its kind');
  const unknown = measure.answers.find((key) => !acts.includes(key));
  if (unknown !== undefined) read.fault('answers', `"${unknown}" is none of the acts of this case`);
  return {
    key: measure.key,
    sanctionType: sanctionType ?? '',
    amount: read.money('amount', 'amount_precision'),
    multiple: read.number('multiple'),
    days: read.number('days'),
    months: read.number('months'),
    years: read.number('years'),
    points: read.number('points', true),
    statedNature: read.oneOf('stated_nature', words.natures),
    role: read.code('measure_role', vocabulary.roles, 'subjectRoles'),
    basis: read.text('measure_basis'),
    answers: measure.answers,
  };
};

/** Facts by the keys that conditions ask for; UNKNOWN is not told. */
const readFacts = (
  { facts }: RawCase,
  factKeys: ReadonlyMap<string, FactKey>,
  faults: CaseFault[],
): StatedCase['facts'] => {
  const told: [string, boolean | string | number][] = [];
  for (const [key, cell] of facts) {
    const known = factKeys.get(key);
    const value = known === undefined ? undefined : factIn(known, cell.text);
    if (known === undefined)
      faults.push({ ...at_(cell), reason: `no condition on file asks for "${key}": take a key of "factKeys"` });
    else if (value === undefined)
      faults.push({ ...at_(cell), reason: `"${cell.text}" is no ${wanted[known.type]}, which "${key}" takes` });
    else if (value !== null) told.push([key, value]);
  }
  return Object.fromEntries(told);
};

const wanted = { BOOLEAN: 'TRUE, FALSE or UNKNOWN', TEXT: 'text', NUMBER: 'whole number' } as const;

const factIn = ({ type }: FactKey, text: string): boolean | string | number | null | undefined => {
  if (type === 'TEXT') return text === 'UNKNOWN' ? null : text;
  if (type === 'NUMBER') return /^\d{1,15}$/u.test(text) ? Number(text) : undefined;
  const ternary = ternaryIn(text);
  return ternary === null ? undefined : ternary === 'UNKNOWN' ? null : ternary === 'TRUE';
};
