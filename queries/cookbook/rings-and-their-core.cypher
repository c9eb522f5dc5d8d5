// Who stands at the core of each recorded ring, and how are its members tied?
// Read: one row per ring, those that a court has found first. A tie is what the source tells, never a finding of ours;
// ALLEGED means unproven. Persons are pseudonyms.
MATCH (member:Party)-[membership:MEMBER_OF]->(ring:RecordedRing)-[:RECORDED_IN]->(legalCase:Case)
WITH ring, legalCase, collect({party: coalesce(member.nameZh, member.pseudonym), role: membership.role, tier: membership.tier}) AS members
RETURN
  ring.id AS ring,
  ring.titleEn AS title,
  ring.establishedBy AS establishedBy,
  size(members) AS memberCount,
  [one IN members WHERE one.tier = 'CORE' | one.role + ': ' + one.party] AS core,
  COLLECT {
    MATCH (from:Party)-[link:LINKED_TO {caseId: legalCase.id}]->(to:Party)
    WITH from, link, to
    ORDER BY from.id, link.kind, to.id
    RETURN coalesce(from.nameZh, from.pseudonym) + ' ' + link.kind + ' ' + coalesce(to.nameZh, to.pseudonym)
  } AS ties,
  COLLECT { MATCH (ring)-[:INSTANCE_OF]->(pattern:CollusionPattern) WITH pattern ORDER BY pattern.id RETURN pattern.labelEn } AS patterns
ORDER BY CASE establishedBy WHEN 'JUDGMENT' THEN 0 WHEN 'DECISION' THEN 1 ELSE 2 END, memberCount DESC, ring;
