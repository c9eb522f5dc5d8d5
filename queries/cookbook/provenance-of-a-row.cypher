// Where does this statement come from?
// Read: one row per passage: document, place and, where the document is at hand, lines and hash. Grade A is an official
// gazette, B an official site, C OCR, D a translation or repost, E commentary. Put any id in the first line.
WITH 'norm:735-38-1' AS id
MATCH (statement:Seeded {id: id})-[:FOUND_IN]->(passage:Passage)-[:IN_DOCUMENT]->(document:SourceDocument)
RETURN
  statement.mark AS mark,
  document.titleEn AS document,
  document.grade AS grade,
  document.locator AS file,
  passage.locator AS place,
  passage.lineFrom AS lineFrom,
  passage.lineTo AS lineTo,
  passage.sha256 AS sha256
ORDER BY grade, document, place;
