import { z } from 'zod';
import { cypher } from '../../platform/graph/cypher.ts';
import { defineKeptLookup, eachKey } from '../../platform/graph/lookup.ts';
import { asLegalSource, legalSourceColumns, toLaw } from '../legal-source/legal-source.cypher.ts';
import { Norm } from '../norm/norm.model.ts';
import { SetsThreshold } from '../relationships.ts';
import { CrimeThreshold } from './crime-threshold.model.ts';
import type { ThresholdOnFile } from './threshold-on-file.model.ts';

const Norms = z.array(z.tuple([SetsThreshold.shape.shape.aspect, z.unknown()]));

/** The thresholds of one crime, the lightest tier first, each with the norms behind it. */
export const thresholdsOnFile = defineKeptLookup<CrimeThreshold['crime'], ThresholdOnFile>({
  name: 'thresholdsOnFile',
  text: cypher`${eachKey}
    MATCH ${CrimeThreshold('threshold')}
    WHERE threshold.crime = key
    WITH at, threshold
    ORDER BY at, threshold.sequence, threshold.id
    RETURN [
      at,
      ${CrimeThreshold.columns('threshold')},
      COLLECT {
        MATCH (threshold)<-${SetsThreshold('link')}-${Norm('norm')}
        ${toLaw}
        WITH link, norm, version, provision, work, documentType
        ORDER BY link.aspect, norm.id, version.id
        RETURN [link.aspect, ${legalSourceColumns}]
      }
    ]`,
  parse: ([threshold, norms]) => ({
    ...CrimeThreshold.parse(threshold),
    norms: Norms.parse(norms).map(([aspect, source]) => ({ ...asLegalSource(source), aspect })),
  }),
});
