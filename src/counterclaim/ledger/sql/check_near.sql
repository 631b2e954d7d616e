-- needs: check_sister
-- Which cells of an issuer's count stand within six days of an odd one, in any copy?
SELECT
  claimant, source, subject, category, outcome, day, total, total_id, daily, daily_id, prev_day, prev_total,
  around, moved, leapt, torn, mismatched, sisters, unusual_sisters, fallen_sisters, mismatched_sisters
FROM (
  SELECT
    claimant, source, subject, category, outcome, day, total, total_id, daily, daily_id, prev_day, prev_total,
    around, moved, leapt, torn, mismatched, sisters, unusual_sisters, fallen_sisters, mismatched_sisters,
    MAX(CASE WHEN fell = 1 OR leapt = 1 OR torn = 1 OR mismatched = 1 THEN 1 ELSE 0 END) OVER (
      PARTITION BY claimant, subject, category, outcome ORDER BY day
      RANGE BETWEEN INTERVAL '6' DAY PRECEDING AND INTERVAL '6' DAY FOLLOWING
    ) AS near
  FROM check_sister
) AS seen
WHERE near = 1
ORDER BY claimant, subject, category, outcome, day, source
