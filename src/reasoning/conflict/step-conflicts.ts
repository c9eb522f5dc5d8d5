import type { RankRule } from '../../entities/document-type/rank-rule.model.ts';
import type { NormConflict } from '../../entities/legal-source/norm-conflict.model.ts';
import type { RegulatingNorm, RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { normsOn } from '../procedure/governing-text.ts';
import { conflictOf, overlap, pairsOf } from './norm-conflict.ts';

/**
 * Steps that texts of different works time differently on that day, in places that overlap: another trigger or another
 * way to bind. Grounds of one step beside each other are no conflict, and an extension is none.
 */
export const stepConflicts = (
  rules: readonly RuleOnFile[],
  ranks: readonly RankRule[],
  asOf: string,
): readonly NormConflict[] =>
  pairsOf(rules).flatMap(([one, other]) => {
    if (one.matter !== other.matter || one.step !== other.step || isSameTiming(one, other)) return [];
    if (one.runsFromEndOf.length > 0 || other.runsFromEndOf.length > 0) return [];
    const [first, second] = [setterOn(one, asOf), setterOn(other, asOf)];
    if (first === undefined || second === undefined || first.work.id === second.work.id) return [];
    if (!overlap(first.work.region, second.work.region)) return [];
    return [conflictOf(one.step, { gist: one.gistEn, source: first }, { gist: other.gistEn, source: second }, ranks)];
  });

const isSameTiming = (one: RuleOnFile, other: RuleOnFile): boolean =>
  one.bound === other.bound && one.runsFrom === other.runsFrom;

const setterOn = (rule: RuleOnFile, day: string): RegulatingNorm | undefined =>
  normsOn(rule, day).find(({ aspect }) => aspect === 'SETS');
