-- needs: reading
-- Which readings have given way to a newer one of the same work?
SELECT document, reader
FROM (
  SELECT document, reader, ROW_NUMBER() OVER (PARTITION BY work ORDER BY segment DESC, seq DESC) AS age
  FROM reading
) AS ranked
WHERE age > 1
