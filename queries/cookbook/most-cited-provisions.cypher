// Which provisions do decisions cite most, directly or for one of their measures or findings?
// Read: one row per provision. That it is cited says nothing about whether it justifies.
MATCH (decision:Decision)<-[:DECIDED_BY]-(legalCase:Case)
CALL (decision, legalCase) {
  MATCH (decision)-[:CITES]->(citation:Citation) RETURN citation
  UNION
  MATCH (decision)-[:IMPOSES]->(:Measure)-[:CITES]->(citation:Citation) RETURN citation
  UNION
  MATCH (legalCase)-[:ESTABLISHES]->(:Finding)-[:CITES]->(citation:Citation) RETURN citation
}
MATCH (citation)-[:RESOLVES_TO]->(provision:Provision)<-[:HAS_PROVISION]-(work:LegalWork)
RETURN
  work.titleZh AS work,
  provision.citationZh AS provision,
  count(DISTINCT decision) AS decisions,
  collect(DISTINCT citation.raw) AS asWritten
ORDER BY decisions DESC, work, provision
LIMIT 25;
