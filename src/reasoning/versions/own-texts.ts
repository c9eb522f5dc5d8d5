/** A unit of an article with the whole wording of its version: that of its parts included. */
export interface WordedUnit {
  readonly eId: string;
  readonly text: string;
}

/**
 * What each unit of an article says itself, without its parts, in the order given (reading order). A wording holds those
 * of its parts one after the other, each after its number, so their lines are taken out of it.
 */
export const ownTexts = <Unit extends WordedUnit>(
  units: readonly Unit[],
): readonly (Unit & { readonly own: string })[] =>
  units.map((unit) => {
    const depth = unit.eId.split('__').length;
    const parts = units.filter(({ eId }) => eId.startsWith(`${unit.eId}__`) && eId.split('__').length === depth + 1);
    return { ...unit, own: withoutParts(unit.text, parts) };
  });

/** What may stand before the text of a part in its line: its number. */
const number = /^(?:[（(]?[\d一二三四五六七八九十百]+[）).．、]*|[①-⑳])?\s*$/u;

const withoutParts = (whole: string, parts: readonly WordedUnit[]): string => {
  let rest = whole;
  let own = '';
  for (const { text } of parts) {
    const at = lineOf(text, rest);
    if (at === null) continue;
    own += rest.slice(0, at);
    rest = rest.slice(rest.indexOf(text, at) + text.length);
  }
  return (own + rest).replace(/\n{2,}/gu, '\n').trim();
};

/** Where the line begins that holds the text of a part behind its number; null where there is none. */
const lineOf = (text: string, whole: string): number | null => {
  for (let at = text === '' ? -1 : whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    const line = at === 0 ? 0 : whole.lastIndexOf('\n', at - 1) + 1;
    if (number.test(whole.slice(line, at))) return line;
  }
  return null;
};
