import { type Check, met, notMet, open } from '../legality/basis/check.ts';
import type { Facts } from '../legality/facts/evaluate-condition.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';
import type { SuspectAnswer } from '../transfer/transfer-duty.ts';
import { dutyOf } from './case-transfer.ts';

interface Told {
  readonly events: EventDays;
  readonly facts: Facts;
  readonly isFine: boolean;
  readonly decidedOn: string | null;
}

/** N14: a penalty stands beside a criminal case, never in its place; null where no crime can be suspected. */
export const checkTransfer = (transfer: readonly SuspectAnswer[], told: Told): Check | null => {
  const duty = dutyOf(transfer);
  if (duty === 'NO') return null;
  if (told.isFine && told.facts.get('criminalFineImposed') === true)
    return notMet('N14', 'CRIMINAL_FINE_IMPOSED', 'A court has fined for the same act: no further fine.');
  const whom = [...new Set(transfer.flatMap(({ duty: one, suspect }) => (one === duty ? [suspect.crime] : [])))];
  const crime = whom.join(', ').toLowerCase().replaceAll('_', ' ');
  const isTransferred = told.events.has('TRANSFERRED') ? true : told.facts.get('transferred');
  if (duty === 'UNDETERMINED') {
    const missing = [...new Set(transfer.flatMap((answer) => answer.missing))];
    const said = `Whether ${crime} is to be suspected cannot be told`;
    if (isTransferred === true) return transferred(told);
    return isTransferred === false
      ? open('N14', 'TRANSFER_UNKNOWN', `${said}, and the case was not transferred.`, missing)
      : open('N14', 'TRANSFER_DUTY_OPEN', `${said}.`, missing);
  }
  if (isTransferred === undefined)
    return open(
      'N14',
      'TRANSFER_UNKNOWN',
      `${crime} is to be suspected; whether the case was transferred is not told.`,
      ['transferred'],
    );
  return isTransferred === true
    ? transferred(told)
    : notMet('N14', 'NOT_TRANSFERRED', `${crime} is to be suspected, and the case was not transferred.`);
};

/** What was decided before the transfer is set off or goes on; a case that came back is for the department to decide. */
const transferred = ({ events, isFine, decidedOn }: Told): Check => {
  const on = events.get('TRANSFERRED');
  const back = events.get('REFUSAL_RECEIVED');
  if (decidedOn === null) return open('N14', 'TRANSFER_UNKNOWN', 'Before or after the transfer?', ['decidedOn']);
  if (back !== undefined && back <= decidedOn) return met('N14', `The case had come back by ${back}.`);
  if (on === undefined)
    return open('N14', 'TRANSFER_UNKNOWN', 'The case was transferred; before or after the decision is not told.', [
      'event:TRANSFERRED',
    ]);
  if (decidedOn <= on)
    return met(
      'N14',
      isFine
        ? 'Decided before the transfer: the fine is set off against a criminal one.'
        : 'Decided before the transfer.',
    );
  return isFine
    ? open('N14', 'CONTESTED_READING', 'A fine while the case is with the police: practice is contested.', [
        'event:REFUSAL_RECEIVED',
      ])
    : open('N14', 'TRANSFER_UNKNOWN', 'Decided while the case was with the police.', ['event:REFUSAL_RECEIVED']);
};
