-- needs: check_odd
-- How many rows of the same report are unusual, or do not add up, or stand still?
SELECT
  claimant, source, subject, category, outcome, day, total, total_id, daily, daily_id, prev_day, prev_total, step,
  around, moved, squares, record, unusual, leapt, torn, fell, mismatched,
  COUNT(*) OVER report AS sisters,
  SUM(unusual) OVER report AS unusual_sisters,
  SUM(CASE WHEN step < 0 THEN 1 ELSE 0 END) OVER report AS fallen_sisters,
  SUM(mismatched) OVER report AS mismatched_sisters,
  SUM(CASE WHEN moved >= 3 * around AND around >= 10 THEN 1 ELSE 0 END) OVER report AS lively_sisters,
  SUM(CASE WHEN step = 0 THEN 0 ELSE 1 END) OVER report AS moving_sisters
FROM check_odd
WINDOW report AS (PARTITION BY claimant, source, subject, day)
