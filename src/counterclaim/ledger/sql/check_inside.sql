-- needs: claim_now
-- Which documents answer one question (who, whose, what, until when) with more than one number?
SELECT DISTINCT document
FROM (
  SELECT
    document,
    MIN(stated) OVER question AS lowest,
    MAX(stated) OVER question AS highest
  FROM claim_now
  WHERE topic = 'loss' AND stated IS NOT NULL AND NOT part AND document NOT LIKE 'dataset:%'
  WINDOW question AS (PARTITION BY document, subject, category, period_kind)
) AS read
WHERE lowest <> highest
ORDER BY document
