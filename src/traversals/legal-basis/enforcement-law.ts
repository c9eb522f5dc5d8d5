import { CrimeThreshold } from '../../entities/crime-threshold/crime-threshold.model.ts';
import { thresholdsOnFile } from '../../entities/crime-threshold/thresholds-on-file.cypher.ts';
import { rankRules } from '../../entities/document-type/rank-rules.cypher.ts';
import { ProceduralRule } from '../../entities/procedural-rule/procedural-rule.model.ts';
import { rulesOnFile } from '../../entities/procedural-rule/rules-on-file.cypher.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import { chineseWorkingDays } from '../../reasoning/calendar/working-days.ts';
import type { EnforcementLaw } from '../../reasoning/enforcement/case-in-time.ts';
import { generalNorms } from './assess-conduct/assess-conduct.cypher.ts';

/** Every rule of procedure, limitation and transfer, and every threshold: a hundred rows, within one statement. */
export const enforcementLaw = async (batch: Batch): Promise<EnforcementLaw> => {
  const [ranks, generals, rules, thresholds] = await Promise.all([
    batch(rankRules, ''),
    batch(generalNorms, 'all'),
    Promise.all(ProceduralRule.shape.shape.matter.options.map((matter) => batch(rulesOnFile, matter))),
    Promise.all(CrimeThreshold.shape.shape.crime.options.map((crime) => batch(thresholdsOnFile, crime))),
  ]);
  return { ranks, generals, rules: rules.flat(), thresholds: thresholds.flat(), calendar: chineseWorkingDays };
};
