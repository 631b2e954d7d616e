-- needs: claim_now
-- Which questions (who, whose, what, over which days) got more than one number from one source, claimants from $first to
-- $last?
SELECT
  claimant, source, subject, category, outcome, period_kind, period_start, period_end, per, stated, low, high,
  qualifier, unit, published_at, document, claim_id, recorded_at
FROM (
  SELECT
    claimant, source, subject, category, outcome, period_kind, period_start, period_end, per, stated, low, high,
    qualifier, unit, published_at, document, claim_id, recorded_at,
    MIN(stated) OVER question AS lowest,
    MAX(stated) OVER question AS highest
  FROM claim_now
  WHERE topic = 'loss' AND stated IS NOT NULL AND NOT part AND (body IS NULL OR body NOT LIKE '%"place":%')
    AND claimant >= $first AND claimant <= $last AND category IS NOT NULL AND period_kind <> 'unstated' AND period_end IS NOT NULL
  WINDOW question AS (
    PARTITION BY claimant, source, subject, category, outcome, period_kind, period_start, period_end, per
  )
) AS asked
WHERE lowest <> highest
ORDER BY
  claimant, source, subject, category, outcome, period_kind, period_start, period_end, per, published_at,
  recorded_at, document, claim_id
