-- needs: claim_now
-- Which totals and day's figures of the claimants from $first to $last stand, newest publication first, in the series
-- named by $own ("|claimant/source|…")?
SELECT
  claim_id, claimant, source, subject, category, outcome, period_kind, period_end AS day, stated, quote_start, quote_end,
  RANK() OVER (
    PARTITION BY claimant, source, subject, category, outcome, period_kind, period_end
    ORDER BY published_at DESC NULLS LAST, recorded_at DESC NULLS LAST
  ) AS newest
FROM claim_now
WHERE topic = 'loss'
  AND stated IS NOT NULL
  AND qualifier IN ('exact', 'about')
  AND NOT part AND (body IS NULL OR body NOT LIKE '%"place":%')
  AND (period_kind = 'cumulative' OR (period_kind = 'interval' AND period_start >= period_end - INTERVAL '1' DAY))
  AND claimant >= $first AND claimant <= $last
  AND position('|' || claimant || '/' || source || '|' IN $own) > 0
