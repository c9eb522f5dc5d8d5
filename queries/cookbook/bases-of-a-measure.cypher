// Which provisions attach a measure of this kind to the conduct that the case establishes?
// Read: one row per rule, the cited provision first. A row is a candidate, not a verdict: whether the version was in
// force on the days of the act, the role, the authority and the amount are judged by the API (Measure.justification).
MATCH (measure:Measure {id: 'measure:B061:1:1'})<-[:IMPOSES]-(decision:Decision)<-[:DECIDED_BY]-(legalCase:Case)
MATCH (legalCase)-[:ESTABLISHES]->(finding:Finding)-[:SUBSUMES]->(:ConductType)-[:BROADER]->{0,4}(conduct:ConductType)
WHERE NOT EXISTS { (measure)-[:RESPONDS_TO]->(:Finding) } OR EXISTS { (measure)-[:RESPONDS_TO]->(finding) }
MATCH (conduct)<-[:SANCTIONS]-(norm:Norm)-[:HAS_RULE]->(rule:SanctionRule)-[:OF_TYPE]->(:SanctionType)<-[:OF_TYPE]-(measure)
MATCH (norm)<-[:EXPRESSES]-(version:ProvisionVersion)<-[:HAS_VERSION]-(provision:Provision)<-[:HAS_PROVISION]-(work:LegalWork)
WITH DISTINCT measure, finding, conduct, norm, rule, version, provision, work
RETURN
  EXISTS { (measure)-[:CITES]->(:Citation)-[:RESOLVES_TO]->(provision) } AS isCited,
  work.titleZh AS work,
  provision.citationZh AS provision,
  version.validFrom AS validFrom,
  CASE version.validTo WHEN '9999-12-31' THEN null ELSE version.validTo END AS validTo,
  conduct.id AS conduct,
  finding.occurredFrom AS actFrom,
  finding.occurredTo AS actTo,
  rule.modality AS modality,
  rule.min AS min,
  rule.max AS max,
  rule.unit AS unit,
  norm.readingStatus AS readingStatus,
  norm.mark AS mark
ORDER BY isCited DESC, work, provision, validFrom, rule.id;
