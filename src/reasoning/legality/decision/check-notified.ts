import { yuanOf } from '../../../entities/yuan.ts';
import { type Check, notMet } from '../basis/check.ts';
import type { MeasureOnTrial } from '../basis/measure-on-trial.ts';
import { intervalOf } from '../facts/money-interval.ts';

/** N13: the party was told the penalty that was then imposed, or a heavier one; nothing where the notice is not told. */
export const checkNotified = ({ measure }: MeasureOnTrial): readonly Check[] => {
  const { amount, notifiedAmount, legalNature } = measure;
  if (amount === null || notifiedAmount === undefined || legalNature !== 'PENALTY') return [];
  return intervalOf(amount).low > intervalOf(notifiedAmount).high
    ? [
        notMet(
          'N13',
          'HEAVIER_THAN_NOTIFIED',
          `The notice named ${yuanOf(notifiedAmount.fen)} yuan, the decision imposes ${yuanOf(amount.fen)}: a heavier penalty needs a new notice.`,
        ),
      ]
    : [];
};
