-- needs: check_step
-- How large are the steps around each one: fourteen reports before, fourteen after, and the largest ever before?
SELECT
  claimant, source, subject, category, outcome, day, total, total_id, daily, daily_id, prev_day, prev_total,
  next_total, step, lowest_copy, highest_copy,
  CASE WHEN step < 0 OR next_total < total THEN 1 ELSE 0 END AS fell,
  CASE WHEN daily <> step AND prev_day >= day - INTERVAL '1' DAY THEN 1 ELSE 0 END AS mismatched,
  COUNT(step) OVER before + COUNT(step) OVER after AS around,
  COALESCE(SUM(ABS(step)) OVER before, 0) + COALESCE(SUM(ABS(step)) OVER after, 0) AS moved,
  COALESCE(SUM(step * step) OVER before, 0) + COALESCE(SUM(step * step) OVER after, 0) AS squares,
  MAX(step) OVER (
    PARTITION BY claimant, source, subject, category, outcome ORDER BY day
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS record
FROM check_step
WINDOW
  before AS (
    PARTITION BY claimant, source, subject, category, outcome ORDER BY day
    ROWS BETWEEN 14 PRECEDING AND 1 PRECEDING
  ),
  after AS (
    PARTITION BY claimant, source, subject, category, outcome ORDER BY day
    ROWS BETWEEN 1 FOLLOWING AND 14 FOLLOWING
  )
