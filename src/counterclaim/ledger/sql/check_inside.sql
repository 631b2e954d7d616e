-- needs: claim_now
-- Which documents answer one question (whose, what, of which kind) with more than one number?
SELECT DISTINCT document
FROM (
  SELECT document
  FROM claim_now
  WHERE topic = 'loss' AND stated IS NOT NULL AND NOT part AND document NOT LIKE 'dataset:%'
    AND (body IS NULL OR body NOT LIKE '%"place":%')
  GROUP BY document, subject, category, period_kind
  HAVING MIN(stated) <> MAX(stated)
) AS torn
ORDER BY document
