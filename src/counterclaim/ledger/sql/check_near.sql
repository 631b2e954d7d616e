-- needs: check_sister
-- Which cells stand within six days of an odd one in any copy, or two of one that does not add up, or repeat a report?
SELECT
  claimant, source, subject, category, outcome, day, total, total_id, daily, daily_id, prev_day, prev_total,
  around, moved, leapt, torn, mismatched, sisters, unusual_sisters, fallen_sisters, mismatched_sisters, still,
  unusual
FROM (
  SELECT
    claimant, source, subject, category, outcome, day, total, total_id, daily, daily_id, prev_day, prev_total,
    around, moved, leapt, torn, mismatched, sisters, unusual_sisters, fallen_sisters, mismatched_sisters, unusual,
    CASE WHEN moving_sisters = 0 AND lively_sisters >= 3 THEN lively_sisters ELSE 0 END AS still,
    MAX(CASE WHEN fell = 1 OR leapt = 1 OR torn = 1 THEN 1 ELSE 0 END) OVER (
      PARTITION BY claimant, subject, category, outcome ORDER BY day
      RANGE BETWEEN INTERVAL '6' DAY PRECEDING AND INTERVAL '6' DAY FOLLOWING
    ) AS near,
    MAX(mismatched) OVER (
      PARTITION BY claimant, subject, category, outcome ORDER BY day
      RANGE BETWEEN INTERVAL '2' DAY PRECEDING AND INTERVAL '2' DAY FOLLOWING
    ) AS close
  FROM check_sister
) AS seen
WHERE near = 1 OR close = 1 OR still > 0 OR (unusual = 1 AND unusual_sisters >= 4 AND fallen_sisters > 0)
ORDER BY claimant, subject, category, outcome, day, source
