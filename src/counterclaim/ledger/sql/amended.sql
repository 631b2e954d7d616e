-- needs: remark
-- What was said last of each claim, as known and recorded by then: amended, withdrawn, restated, reinstated?
SELECT target, id AS amendment, kind, document
FROM (
  SELECT target, id, kind, document, ROW_NUMBER() OVER (PARTITION BY target ORDER BY segment DESC, seq DESC) AS age
  FROM remark
  WHERE kind IN ('amendment', 'withdrawal', 'restatement', 'reinstatement')
    AND known_at <= CAST($known_by AS DATE)
    AND recorded_at < CAST($recorded_before AS TIMESTAMP)
) AS ranked
WHERE age = 1
