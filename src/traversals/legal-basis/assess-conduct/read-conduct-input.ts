import type { ProceduralEvent } from '../../../entities/procedural-rule/procedural-event.model.ts';
import type { Money } from '../../../entities/statement.model.ts';
import { BadInputError } from '../../../platform/errors.ts';
import type { AssessedAct, AssessedCase, FundAmount } from '../../../reasoning/legality/conduct/assessed-case.ts';
import type { FactKey } from '../../../reasoning/legality/facts/fact-keys.ts';
import type { EventDays } from '../../../reasoning/procedure/events-as-facts.ts';
import { readAge } from '../read-age.ts';
import { readEvents } from '../read-events.ts';
import { type FactValues, readFacts, ternaries } from '../read-facts.ts';
import { readRegion } from '../read-region.ts';
import type { RoleInLaw } from './assess-conduct.cypher.ts';
import {
  type FundAmountInput,
  mitigationFacts,
  type PartyInput,
  type StatedAct,
  type StatedConduct,
} from './conduct-input.type.ts';

/** What the input says, checked; throws for what cannot be meant, naming the field by its path. */
export const readConductInput = (
  input: StatedConduct,
  role: RoleInLaw | null,
  { factKeys, norms }: { readonly factKeys: readonly FactKey[]; readonly norms: ReadonlySet<string> },
  path = 'input',
): AssessedCase => {
  if (input.acts.length === 0) throw new BadInputError(`${path}.acts`, 'Tell at least one act.');
  if (role === null)
    throw new BadInputError(
      `${path}.party.role`,
      `"${input.party.role}" is no subject role on file: take a code of "subjectRoles", such as MED_INST.`,
    );
  const region = readRegion(input.region, `${path}.region`) ?? '000000';
  const acts = input.acts.map((act, at) => readAct(act, region, `${path}.acts[${at}]`));
  const twice = acts.findIndex((act, at) => acts.findIndex(({ key }) => key === act.key) !== at);
  if (twice >= 0)
    throw new BadInputError(`${path}.acts[${twice}].key`, 'Two acts have the same key: name each by its own.');
  const events = readEvents(input.events, `${path}.events`, daysOf(input));
  const filedOn = events.get('CASE_FILED');
  const decidedOn = events.get('DECIDED');
  if (filedOn !== undefined && decidedOn !== undefined && decidedOn < filedOn)
    throw new BadInputError(`${path}.decidedOn`, 'The decision cannot be older than the filing of the case.');
  return {
    acts,
    roles: rolesOf(input.party, role),
    narrower: role.narrower,
    decidedOn: decidedOn ?? null,
    events,
    facts: {
      ...partyFacts(input.party, role, `${path}.party`),
      ...ternaries({
        refusedToCorrect: input.refusedToCorrect,
        graveConsequence: input.graveConsequence,
        majorLoss: input.majorLoss,
        graveSocialEffect: input.graveSocialEffect,
        ...mitigationFacts(input.mitigation ?? {}),
      }),
      ...readFacts(input.facts, factKeys, `${path}.facts`, norms),
    },
  };
};

/** The days that have a field of their own. */
const daysOf = ({ discoveredOn, filedOn, decidedOn }: StatedConduct): EventDays =>
  new Map<ProceduralEvent, string>([
    ...(discoveredOn == null ? [] : [['DISCOVERED', discoveredOn] as const]),
    ...(filedOn == null ? [] : [['CASE_FILED', filedOn] as const]),
    ...(decidedOn == null ? [] : [['DECIDED', decidedOn] as const]),
  ]);

const readAct = (act: StatedAct, region: string, path: string): AssessedAct => {
  const occurredTo = act.occurredTo ?? act.occurredFrom;
  if (act.occurredFrom !== null && occurredTo !== null && occurredTo < act.occurredFrom)
    throw new BadInputError(`${path}.occurredTo`, `The act ends on ${occurredTo}, before it starts.`);
  return {
    key: act.key,
    conduct: act.conduct.trim(),
    occurredFrom: act.occurredFrom,
    occurredTo,
    datePrecision: act.datePrecision ?? 'DAY',
    pattern: act.pattern ?? 'UNKNOWN',
    region: readRegion(act.place, `${path}.place`) ?? region,
    intent: act.purposeToDefraud ?? 'UNKNOWN',
    amounts: (act.amounts ?? []).map((amount, at) => readAmount(amount, `${path}.amounts[${at}]`)),
  };
};

const readAmount = (amount: FundAmountInput, path: string): FundAmount => {
  const precisionFen = amount.precision ?? 1;
  if (precisionFen < 1) throw new BadInputError(`${path}.precision`, 'The precision must be 0.01 yuan or more.');
  const money = (field: 'lossAmount' | 'defraudedAmount' | 'illegalIncome'): Money | null => {
    const fen = amount[field];
    if (fen == null) return null;
    if (fen < 0) throw new BadInputError(`${path}.${field}`, 'An amount cannot be negative.');
    return { fen, precisionFen, qualifier: 'EXACT' };
  };
  return {
    fund: amount.fund ?? 'UNKNOWN',
    loss: money('lossAmount'),
    defrauded: money('defraudedAmount'),
    illegalIncome: money('illegalIncome'),
  };
};

/**
 * A role says of itself that it was designated, unless the input says otherwise: then a hospital is a hospital and, like
 * all, anyone, but nothing that only an agreement makes of it.
 */
const rolesOf = ({ designatedOnActDate }: PartyInput, { role, roles }: RoleInLaw): readonly string[] | null => {
  if (designatedOnActDate == null || designatedOnActDate === 'TRUE' || !roles.includes(designated)) return roles;
  if (designatedOnActDate === 'UNKNOWN') return null;
  return ['NON_DESIGNATED_UNIT', ...[role.id, 'ANYONE'].filter((one) => one !== designated)];
};
const designated = 'DESIGNATED_INSTITUTION';

const partyFacts = (party: PartyInput, { role, roles }: RoleInLaw, path: string): FactValues => {
  const age = readAge(party, path);
  const natural = party.naturalPerson ?? (role.party === 'EITHER' ? null : role.party === 'PERSON');
  return {
    ...(roles.includes(designated) && party.designatedOnActDate == null ? { designated: true } : {}),
    ...ternaries({ insured: party.insured, designated: party.designatedOnActDate }),
    ...(roles.includes('INSURED') && party.insured == null ? { insured: true } : {}),
    ...(natural === null ? {} : { naturalPerson: natural, unit: !natural }),
    ...(age === null ? {} : { ageYears: age }),
    ...(party.capacity == null || party.capacity === 'UNKNOWN' ? {} : { capacity: party.capacity }),
  };
};
