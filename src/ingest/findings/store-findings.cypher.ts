import { z } from 'zod';
import { writingCypher } from '../../platform/graph/cypher.ts';
import { defineLook, defineWrite, type NoParams } from '../../platform/graph/write.ts';

/** Statements on the run that is on file, and on how another takes its place. */

/** `ComingRing` are rings that are written: nobody reads them yet. `FormerRing` are those that gave way. */
export const findingsConstraints = [
  'CREATE CONSTRAINT detector_run_id IF NOT EXISTS FOR (node:DetectorRun) REQUIRE node.id IS UNIQUE',
  'CREATE CONSTRAINT coming_ring_id IF NOT EXISTS FOR (node:ComingRing) REQUIRE node.id IS UNIQUE',
];

export const lockFindings = defineWrite<NoParams>(
  'findingsLock',
  writingCypher`MERGE (run:DetectorRun {id: 'current'}) SET run.id = 'current'`,
);

const RunNow = z.object({ hash: z.string().nullable(), isBegun: z.boolean() });

/** The run that is seen, and whether another began to change what both cite, and did not take its place. */
export const findingsNow = defineLook<NoParams, z.infer<typeof RunNow>>(
  'findingsNow',
  writingCypher`
  MATCH (run:DetectorRun {id: 'current'})
  RETURN run.hash AS hash, EXISTS { MATCH (:DetectorRun {id: 'coming'}) } AS isBegun`,
  RunNow,
);

/** Says so before that is changed. */
export const beginRun = defineWrite<NoParams>('findingsBegin', writingCypher`MERGE (:DetectorRun {id: 'coming'})`);

export const retireRings = defineWrite<NoParams>(
  'findingsRetireRings',
  writingCypher`MATCH (ring:DetectedRing) SET ring:FormerRing REMOVE ring:DetectedRing`,
);

export const showRings = defineWrite<NoParams>(
  'findingsShowRings',
  writingCypher`MATCH (ring:ComingRing) SET ring:DetectedRing REMOVE ring:ComingRing`,
);

export const rememberRun = defineWrite<{ readonly hash: string; readonly recordedOn: string }>(
  'findingsRemember',
  writingCypher`
  MATCH (run:DetectorRun {id: 'current'})
  SET run.hash = $hash, run.recordedOn = $recordedOn
  WITH run
  OPTIONAL MATCH (coming:DetectorRun {id: 'coming'})
  DELETE coming`,
);
