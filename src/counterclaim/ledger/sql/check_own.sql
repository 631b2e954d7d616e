-- needs: claim_now
-- How many totals does each source hold of each claimant's count, over which days?
SELECT
  claimant,
  source,
  COUNT(*) AS totals,
  COUNT(DISTINCT period_end) AS days,
  MIN(period_end) AS first_day,
  MAX(period_end) AS last_day
FROM claim_now
WHERE topic = 'loss' AND period_kind = 'cumulative' AND stated IS NOT NULL AND period_end IS NOT NULL
GROUP BY claimant, source
ORDER BY claimant, source
