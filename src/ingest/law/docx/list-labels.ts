import { LawFileError } from '../file-error.ts';
import { numberFormat } from './number-formats.ts';
import type { Level, NumberedList, Numbering } from './numbering.ts';
import type { ListPlace, Styles } from './styles.ts';

export interface NumberedParagraph extends ListPlace {
  readonly style: string | null;
}

/** Gives each paragraph, in order, the label that Word shows before it: 第一条, （一）; '' for none. */
export const listLabels = (numbering: Numbering, styles: Styles): ((paragraph: NumberedParagraph) => string) => {
  /** Lists with one definition count on together. */
  const counts = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();
  return (paragraph) => {
    const place = placeOf(paragraph, styles);
    const list = place.list === null ? undefined : numbering.lists.get(place.list);
    if (list === undefined) return '';
    const abstract = abstractOf(list, numbering, styles);
    const levelOf = (at: number): Level | undefined =>
      list.levels.get(at) ?? numbering.abstracts.get(abstract)?.levels.get(at);
    const at = place.level ?? levelOfStyle(place.styles, levelOf);
    const level = levelOf(at);
    if (level === undefined) return '';
    const numbers = counts.get(abstract) ?? [];
    counts.set(abstract, numbers);
    const restart = list.starts.get(at);
    const key = `${place.list} ${at}`;
    const before = numbers[at];
    if (restart !== undefined && !restarted.has(key)) numbers[at] = restart;
    else numbers[at] = before === undefined ? level.start : before + 1;
    restarted.add(key);
    for (let below = at + 1; below < deepest; below++)
      if (at < (levelOf(below)?.restartsBelow ?? below)) numbers[below] = undefined;
    return labelOf(level, numbers, levelOf);
  };
};

const deepest = 9;

/** What the paragraph says, else its style or those that it is based on; list 0 means none. */
const placeOf = (
  { list, level, style }: NumberedParagraph,
  { byId, standard }: Styles,
): { readonly list: string | null; readonly level: number | null; readonly styles: readonly string[] } => {
  const chain: string[] = [];
  for (let id = style ?? standard; id !== null && !chain.includes(id); id = byId.get(id)?.basedOn ?? null)
    chain.push(id);
  if (list !== null) return { list: list === '0' ? null : list, level: level ?? 0, styles: chain };
  const numbered = chain.find((id) => (byId.get(id)?.list ?? null) !== null);
  const found = numbered === undefined ? null : (byId.get(numbered)?.list ?? null);
  const ofStyle = chain.map((id) => byId.get(id)?.level ?? null).find((one) => one !== null) ?? null;
  return { list: found === '0' ? null : found, level: level ?? ofStyle, styles: chain };
};

/** A definition may only point to a style, which points to a list with the real definition. */
const abstractOf = (list: NumberedList, numbering: Numbering, { byId }: Styles): string => {
  const link = numbering.abstracts.get(list.abstract)?.styleLink ?? null;
  const linked = link === null ? null : (byId.get(link)?.list ?? null);
  return (linked === null ? null : numbering.lists.get(linked)?.abstract) ?? list.abstract;
};

const levelOfStyle = (styles: readonly string[], levelOf: (at: number) => Level | undefined): number => {
  for (let at = 0; at < deepest; at++) {
    const style = levelOf(at)?.style ?? null;
    if (style !== null && styles.includes(style)) return at;
  }
  return 0;
};

const labelOf = (
  level: Level,
  numbers: readonly (number | undefined)[],
  levelOf: (at: number) => Level | undefined,
): string => {
  if (level.format === 'bullet' || level.format === 'none') return '';
  const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = levelOf(at);
    const format = level.isDecimal ? 'decimal' : (of?.format ?? 'decimal');
    const write = numberFormat(format);
    if (write === null)
      throw new LawFileError(
        `The document numbers its paragraphs in a way ("${format}") that is not read: write the numbers into the text.`,
      );
    return write(numbers[at] ?? of?.start ?? 1);
  });
  return label === '' ? '' : label + level.suffix;
};
