-- needs: amended, stale
-- Which amendments are of claims that the newest reading of their document holds?
SELECT amended.amendment
FROM amended
JOIN entry ON entry.id = amended.target AND entry.document = amended.document
WHERE amended.kind = 'amendment'
  AND entry.kind = 'claim'
  AND entry.known_at <= CAST($known_by AS DATE)
  AND entry.recorded_at < CAST($recorded_before AS TIMESTAMP)
  AND NOT EXISTS (SELECT 1 FROM stale WHERE stale.document = entry.document AND stale.reader = entry.reader)
