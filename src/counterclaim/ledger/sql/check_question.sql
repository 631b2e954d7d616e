-- needs: claim_now
-- Which questions (who, whose, what, over which days) got more than one number from one source?
SELECT
  claimant, source, subject, category, outcome, period_kind, period_start, period_end, per, stated, low, high,
  qualifier, unit, published_at, document, claim_id
FROM (
  SELECT
    claimant, source, subject, category, outcome, period_kind, period_start, period_end, per, stated, low, high,
    qualifier, unit, published_at, document, claim_id,
    MIN(stated) OVER question AS lowest,
    MAX(stated) OVER question AS highest,
    MIN(document) OVER question AS first_document,
    MAX(document) OVER question AS last_document,
    MIN(published_at) OVER question AS first_published,
    MAX(published_at) OVER question AS last_published,
    MIN(recorded_at) OVER question AS first_recorded,
    MAX(recorded_at) OVER question AS last_recorded
  FROM claim_now
  WHERE topic = 'loss' AND stated IS NOT NULL AND NOT part AND (body IS NULL OR body NOT LIKE '%"place":%') AND claimant IS NOT NULL AND category IS NOT NULL
    AND period_kind <> 'unstated' AND period_end IS NOT NULL
  WINDOW question AS (
    PARTITION BY claimant, source, subject, category, outcome, period_kind, period_start, period_end, per
  )
) AS asked
WHERE lowest <> highest
  AND (
    (first_document <> last_document AND first_published <> last_published)
    OR (first_document = last_document AND document LIKE 'dataset:%' AND first_recorded <> last_recorded)
  )
ORDER BY
  claimant, source, subject, category, outcome, period_kind, period_start, period_end, per, published_at, document,
  claim_id
