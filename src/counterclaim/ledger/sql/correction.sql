-- Which corrections of a running total did issuers announce, as known and recorded by then?
SELECT id, known_at AS day, body
FROM entry
WHERE kind = 'correction'
  AND known_at <= CAST($known_by AS DATE)
  AND recorded_at < CAST($recorded_before AS TIMESTAMP)
ORDER BY known_at, id
