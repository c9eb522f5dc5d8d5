// Which provisions would each collusion pattern break, if its conduct were established, and which rings show it?
// Read: one row per pattern. The mapping is ours until a lawyer confirms it (mark INFERRED); a pattern is a lead, never
// a finding, and its innocent explanations come with it.
MATCH (pattern:CollusionPattern)
RETURN
  pattern.id AS code,
  pattern.labelZh AS pattern,
  pattern.evidenceTier AS tier,
  COLLECT { MATCH (pattern)-[:INDICATES]->(conduct:ConductType) WITH conduct ORDER BY conduct.id RETURN conduct.id } AS conduct,
  COLLECT {
    MATCH (pattern)-[:CONCERNS]->(provision:Provision)<-[:HAS_PROVISION]-(work:LegalWork)
    WITH work, provision ORDER BY work.id, provision.sortKey
    RETURN work.titleZh + provision.citationZh
  } AS provisions,
  COLLECT { MATCH (pattern)<-[:INSTANCE_OF]-(ring:RecordedRing) WITH ring ORDER BY ring.id RETURN ring.id } AS rings,
  pattern.innocentExplanations AS innocentExplanations
ORDER BY code;
