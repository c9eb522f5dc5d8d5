// Which penalties cite a document that can never be the basis of a penalty (a notice, an agreement, a draft)?
// Read: one row per citation. Where citesLaw is true the decision also names a provision of a law, regulation or rule,
// so that the document is only its yardstick; where it is false nothing else carries the penalty.
MATCH (measure:Measure)-[:OF_TYPE]->(type:SanctionType {legalNature: 'PENALTY'})
MATCH (measure)<-[:IMPOSES]-(decision:Decision)
MATCH (source:Decision|Measure)-[:CITES]->(citation:Citation)-[:NAMES]->(work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(rank:DocumentType {maySetPenalties: 'NONE'})
WHERE source = measure OR source = decision
RETURN
  decision.id AS decision,
  measure.id AS measure,
  type.labelEn AS penalty,
  citation.raw AS asWritten,
  work.titleZh AS work,
  rank.labelZh AS rank,
  EXISTS { (measure)-[:CITES]->(:Citation)-[:RESOLVES_TO]->(:Provision) }
    OR EXISTS { (decision)-[:CITES]->(:Citation)-[:RESOLVES_TO]->(:Provision) } AS citesLaw
ORDER BY citesLaw, decision, measure, asWritten;
