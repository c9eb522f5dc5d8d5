import type { LawText } from '../law-text/law-text.ts';
import { unitsOf } from '../law-text/walk.ts';

/** 刑法修正案（九）, 关于修改《审计法》的决定: the title of the law that is changed. */
const amendment = /^(.{2,30}?)修正案(?:[（(].{1,12}[）)])?$/u;
const decision = /关于修[改正订][《〈]?([^《》〈〉、]{2,40}?)[》〉]?的(?:决定|决议)$/u;
/** 关于执行《刑法》确定罪名的规定. */
const carriesOut = /关于(?:执行|适用)《([^《》]{2,40})》/u;

/**
 * The title of the law that a bare 第三条 of a text means where that is not the text itself: of an amendment the law
 * that it changes, of a text without articles of its own the law that its title carries out. Null for any other text.
 */
export const workSpokenOf = ({ title, units }: Pick<LawText, 'title' | 'units'>): string | null => {
  if (title === null) return null;
  const amended = (amendment.exec(title) ?? decision.exec(title))?.[1];
  if (amended !== undefined) return amended;
  const [, carriedOut = null] = carriesOut.exec(title) ?? [];
  return carriedOut !== null && unitsOf(units).every(({ kind }) => kind !== 'ARTICLE') ? carriedOut : null;
};
