// Which norms sanctioned this conduct on this day, and with what?
// Read: one row per consequence. A norm on a broader conduct type holds for the narrower ones too. The day is the day of
// the act; a version is in force from validFrom to the day before validTo (9999-12-31 is an open end).
WITH 'HANG_BED' AS conductCode, '2019-06-01' AS day
MATCH (:ConductType {id: conductCode})-[:BROADER]->{0,4}(conduct:ConductType)<-[:SANCTIONS]-(norm:Norm)
MATCH (norm)<-[:EXPRESSES]-(version:ProvisionVersion)<-[:HAS_VERSION]-(provision:Provision)<-[:HAS_PROVISION]-(work:LegalWork)
WHERE version.validFrom <= day AND day < version.validTo
MATCH (norm)-[:HAS_RULE]->(rule:SanctionRule)-[:OF_TYPE]->(type:SanctionType)
WITH DISTINCT conduct, norm, version, provision, work, rule, type
RETURN
  work.titleZh AS work,
  provision.citationZh AS provision,
  version.validFrom AS validFrom,
  conduct.id AS conduct,
  type.labelEn AS consequence,
  type.legalNature AS nature,
  rule.min AS min,
  rule.max AS max,
  rule.unit AS unit,
  COLLECT { MATCH (norm)-[:APPLIES_TO]->(role:SubjectRole) WITH role ORDER BY role.id RETURN role.id } AS roles,
  COLLECT { MATCH (rule)-[:IMPOSED_BY]->(kind:AuthorityKind) WITH kind ORDER BY kind.id RETURN kind.id } AS imposedBy,
  norm.readingStatus AS readingStatus
ORDER BY work, provision, norm.id, rule.sequence;
