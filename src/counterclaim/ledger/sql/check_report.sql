-- needs: check_sister
-- Which reports did a source give, and how many of their rows moved?
SELECT
  claimant, source, subject, day,
  MAX(sisters) AS row_count,
  MAX(lively_sisters) AS lively,
  SUM(CASE WHEN step = 0 THEN 0 ELSE 1 END) AS moving,
  MAX(prev_day) AS prev_day,
  MIN(total_id) AS claim_id
FROM check_sister
GROUP BY claimant, source, subject, day
