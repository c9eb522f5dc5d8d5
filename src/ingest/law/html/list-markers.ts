import { writeNumeral } from '../../../reasoning/citation/chinese-numeral.ts';
import { articleMark, headingMark, listMark } from '../../../reasoning/law-text/markers.ts';

type Attributes = Readonly<Record<string, string>>;

export interface ListMarkers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** The number that the page shows before the first line of an entry; '' when it shows none, or the line has its own. */
  markerFor(line: string): string;
}

/** Numbers of <ol>, which a browser counts and no text holds. */
export const listMarkers = (): ListMarkers => {
  const lists: { next: number; readonly write: ((number: number) => string) | null }[] = [];
  let waiting: string | null = null;
  return {
    open: (name, attributes) => {
      if (name === 'ol') lists.push({ next: wholeNumber(attributes['start']) ?? 1, write: writerFor(attributes) });
      else if (name === 'ul' || name === 'menu') lists.push({ next: 1, write: null });
      else if (name === 'li') {
        const list = lists.at(-1);
        const number = wholeNumber(attributes['value']) ?? list?.next ?? 1;
        if (list !== undefined) list.next = number + 1;
        waiting = list?.write?.(number) ?? null;
      }
    },
    close: (name) => {
      if (name === 'ol' || name === 'ul' || name === 'menu') lists.pop();
      if (name === 'li') waiting = null;
    },
    markerFor: (line) => {
      const marker = waiting ?? '';
      waiting = null;
      const hasOwn = articleMark(line) !== null || headingMark(line, false) !== null || listMark(line) !== null;
      return hasOwn ? '' : marker;
    },
  };
};

const wholeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,6}$/u.test(text.trim()) ? Number(text) : null;

/** Null where the list shows no numbers. */
const writerFor = ({ type = '', style = '' }: Attributes): ((number: number) => string) | null => {
  const named = /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(style)?.[1]?.toLowerCase() ?? type;
  if (named === 'none') return null;
  if (/ideographic|chinese|cjk/u.test(named)) return (number) => `${writeNumeral(number)}、`;
  if (/^(?:a|lower-(?:alpha|latin))$/u.test(named)) return (number) => `${letter(number)}. `;
  if (/^(?:A|upper-(?:alpha|latin))$/u.test(named)) return (number) => `${letter(number).toUpperCase()}. `;
  return (number) => `${number}. `;
};

const letter = (number: number): string => String.fromCharCode(96 + (((number - 1) % 26) + 1));
