// Which established acts have no known day, so that nobody can tell which version of the law applied?
// Read: one row per act, with the measures that hang on it. These are the questions to ask the deciding authority.
MATCH (legalCase:Case)-[:ESTABLISHES]->(finding:Finding {status: 'ESTABLISHED'})
WHERE finding.occurredFrom IS NULL AND finding.occurredTo IS NULL
RETURN
  legalCase.id AS legalCase,
  legalCase.titleEn AS title,
  finding.id AS finding,
  finding.gistEn AS act,
  COLLECT { MATCH (finding)-[:SUBSUMES]->(conduct:ConductType) WITH conduct ORDER BY conduct.id RETURN conduct.id } AS conduct,
  COLLECT {
    MATCH (legalCase)-[:DECIDED_BY]->(:Decision)-[:IMPOSES]->(measure:Measure)
    WHERE EXISTS { (measure)-[:RESPONDS_TO]->(finding) } OR NOT EXISTS { (measure)-[:RESPONDS_TO]->(:Finding) }
    WITH measure ORDER BY measure.id
    RETURN measure.id
  } AS measures
ORDER BY size(measures) DESC, finding;
