-- needs: claim_now
-- How many days of totals does each series of the claimants from $first to $last hold, and over which days?
SELECT
  claimant, source, subject, category, outcome,
  COUNT(DISTINCT period_end) AS days,
  MIN(period_end) AS first_day,
  MAX(period_end) AS last_day
FROM claim_now
WHERE topic = 'loss' AND period_kind = 'cumulative' AND stated IS NOT NULL AND period_end IS NOT NULL
  AND claimant >= $first AND claimant <= $last AND source IS NOT NULL
GROUP BY claimant, source, subject, category, outcome
ORDER BY claimant, source, subject, category, outcome
