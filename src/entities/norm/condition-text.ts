import type { Condition } from './condition.model.ts';

/** A condition as a reader sees it: "purposeToDefraud is PROVEN and lossFen ≥ 1". */
export const conditionText = (condition: Condition): string => {
  if ('all' in condition) return condition.all.map(asPart).join(' and ');
  if ('any' in condition) return condition.any.map(asPart).join(' or ');
  if ('not' in condition) return `not (${conditionText(condition.not)})`;
  if ('is' in condition) return `${condition.fact} is ${condition.is}`;
  return 'atLeast' in condition ? `${condition.fact} ≥ ${condition.atLeast}` : `${condition.fact} < ${condition.below}`;
};

/** Only a list of several needs brackets. */
const asPart = (condition: Condition): string => {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.length > 1 ? `(${conditionText(condition)})` : conditionText(condition);
};

/** The facts that decide it, each once, in reading order. */
export const factKeysOf = (condition: Condition): string[] => {
  const keys = (part: Condition): string[] => {
    if ('all' in part) return part.all.flatMap(keys);
    if ('any' in part) return part.any.flatMap(keys);
    return 'not' in part ? keys(part.not) : [part.fact];
  };
  return [...new Set(keys(condition))];
};
