-- needs: reading
-- Which readings have given way to a newer one of the same work? A model's suggestions also go with their document.
SELECT document, reader
FROM (
  SELECT document, reader, ROW_NUMBER() OVER (PARTITION BY work ORDER BY segment DESC, seq DESC) AS age
  FROM reading
) AS ranked
WHERE age > 1
UNION ALL
SELECT asked.document, asked.reader
FROM (
  SELECT document, reader, SUBSTR(work, 1, LENGTH(work) - LENGTH(reader) - 1) AS work
  FROM reading
  WHERE reader LIKE 'unreviewed %'
) AS asked
JOIN (
  SELECT document, work, ROW_NUMBER() OVER (PARTITION BY work ORDER BY segment DESC, seq DESC) AS age
  FROM reading
) AS newest ON newest.work = asked.work
WHERE newest.age = 1
  AND newest.document <> asked.document
