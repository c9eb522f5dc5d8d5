import type { SanctionRule } from './sanction-rule.model.ts';

type Range = Pick<SanctionRule, 'min' | 'max' | 'unit' | 'base' | 'baseFloorFen'>;

/** What a rule allows, as a reader sees it: "2 to 5 times the amount defrauded". Both ends belong to it. */
export const rangeText = ({ min, max, unit, base, baseFloorFen }: Range): string => {
  const floor = baseFloorFen === null ? '' : `, counted as at least ${yuan(baseFloorFen)} yuan`;
  switch (unit) {
    case 'NONE':
      return base === 'NONE' ? 'no range' : `all of ${baseText[base]}`;
    case 'LIFE':
      return 'for life';
    case 'FEN':
      return `${ends(min, max, yuan)} yuan`;
    case 'MULTIPLE':
      return `${ends(min, max, String)} times ${baseText[base]}${floor}`;
    case 'PERCENT':
      return `${ends(min, max, String)} percent of ${baseText[base]}${floor}`;
    default:
      return `${ends(min, max, String)} ${unit.toLowerCase()}${(max ?? min) === 1 ? '' : 's'}`;
  }
};

const ends = (min: number | null, max: number | null, write: (end: number) => string): string => {
  if (min === null) return max === null ? 'any number of' : `up to ${write(max)}`;
  if (max === null) return `at least ${write(min)}`;
  return min === max ? write(min) : `${write(min)} to ${write(max)}`;
};

const yuan = (fen: number): string => (fen / 100).toLocaleString('en-US');

const baseText: Readonly<Record<SanctionRule['base'], string>> = {
  LOSS: 'the loss',
  DEFRAUDED: 'the amount defrauded',
  ILLEGAL_INCOME: 'the illegal income',
  GOODS_VALUE: 'the value of the goods',
  WINNING_PROJECT: 'the value of the project won',
  UNIT_FINE: 'the fine of the unit',
  PREMIUM: 'the contributions due',
  UNIT_INCOME: 'the income from the unit',
  WAGES_HIDDEN: 'the wages hidden',
  NONE: 'a base that the text does not name',
};
