-- Which claim does the newest amendment or withdrawal of each speak of?
SELECT target, id AS amendment, kind
FROM (
  SELECT target, id, kind, ROW_NUMBER() OVER (PARTITION BY target ORDER BY segment DESC, seq DESC) AS age
  FROM entry
  WHERE kind IN ('amendment', 'withdrawal')
    AND known_at <= CAST($known_by AS DATE)
    AND recorded_at < CAST($recorded_before AS TIMESTAMP)
) AS ranked
WHERE age = 1
