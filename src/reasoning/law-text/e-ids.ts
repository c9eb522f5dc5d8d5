import type { Note, UnitKind } from './law-text.ts';

const names: Partial<Record<UnitKind, string>> = {
  BOOK: 'part',
  SUBBOOK: 'subpart',
  CHAPTER: 'chp',
  SECTION: 'sec',
  DIVISION: 'dvs',
  PARAGRAPH: 'para',
  ITEM: 'item',
  POINT: 'point',
  ANNEX: 'att',
};

export interface Ids {
  /** The element id of an article, or null when an earlier one has it. */
  article(number: number, sub: number | null, line: number): string | null;
  /** The element id below another; null where that one has none, or when an earlier unit has it. */
  below(parent: string | null, kind: UnitKind, number: number, line: number): string | null;
}

/** Gives Akoma Ntoso element ids; none is given twice within a text. */
export const elementIds = (notes: Note[]): Ids => {
  const taken = new Set<string>();
  const take = (id: string, name: Note['name'], line: number): string | null => {
    if (taken.has(id)) {
      notes.push({ name, line });
      return null;
    }
    taken.add(id);
    return id;
  };
  return {
    article: (number, sub, line) =>
      take(sub === null ? `art_${number}` : `art_${number}_${sub}`, 'ARTICLE_NUMBER_TAKEN', line),
    below: (parent, kind, number, line) => {
      if (parent === null) return null;
      const own = `${names[kind] ?? kind.toLowerCase()}_${number}`;
      return take(parent === '' ? own : `${parent}__${own}`, 'EID_TAKEN', line);
    },
  };
};
