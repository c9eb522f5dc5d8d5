// How far is each kind of statement checked?
// Read: one row per kind. VERIFIED was read in the text itself, SECONDARY is said by another source, INFERRED follows
// from verified statements, MEMORY has no source: only the first column may be relied on without a second look.
MATCH (statement:!Passage&!SourceDocument&!Dataset)
WHERE statement.mark IS NOT NULL
WITH [label IN labels(statement) WHERE NOT label IN ['Party', 'Seeded']][0] AS kind, statement.mark AS mark
RETURN
  kind,
  count(*) AS total,
  count(CASE mark WHEN 'VERIFIED' THEN 1 END) AS verified,
  count(CASE mark WHEN 'SECONDARY' THEN 1 END) AS secondary,
  count(CASE mark WHEN 'INFERRED' THEN 1 END) AS inferred,
  count(CASE mark WHEN 'MEMORY' THEN 1 END) AS memory
ORDER BY kind;
