import type { Division } from '../../entities/provision/division.model.ts';
import type { LawText, Unit } from './law-text.ts';

/** The books, chapters and sections that each article stands in, from the outside in, by the element id of the article. */
export const divisionsOfArticles = ({ units }: Pick<LawText, 'units'>): ReadonlyMap<string, readonly Division[]> => {
  const divisions = new Map<string, readonly Division[]>();
  const walk = (inside: readonly Unit[], path: readonly Division[]): void => {
    for (const unit of inside) {
      const division = asDivision(unit);
      if (unit.kind === 'ARTICLE') {
        if (unit.eId !== null && path.length > 0) divisions.set(unit.eId, path);
      } else walk(unit.children, division === null ? path : [...path, division]);
    }
  };
  walk(units, []);
  return divisions;
};

const asDivision = ({ kind, eId, marker, text }: Unit): Division | null => {
  if (kind !== 'BOOK' && kind !== 'SUBBOOK' && kind !== 'CHAPTER' && kind !== 'SECTION' && kind !== 'DIVISION')
    return null;
  return eId === null ? null : { eId, kind, number: marker.trim(), heading: text.trim() };
};
