-- Which amendment or withdrawal of each claim is the newest, as known and recorded by then?
SELECT target, id AS amendment, kind, document
FROM (
  SELECT target, id, kind, document, ROW_NUMBER() OVER (PARTITION BY target ORDER BY segment DESC, seq DESC) AS age
  FROM entry
  WHERE kind IN ('amendment', 'withdrawal')
    AND known_at <= CAST($known_by AS DATE)
    AND recorded_at < CAST($recorded_before AS TIMESTAMP)
) AS ranked
WHERE age = 1
