-- needs: check_scale
-- Which cells are odd in themselves (fallen, leapt, not adding up, unlike another copy) or unusual for their series?
SELECT
  claimant, source, subject, category, outcome, day, total, total_id, daily, daily_id, prev_day, prev_total, step,
  around, moved, squares, record, mismatched,
  CASE
    WHEN around >= 10 AND step * around > moved
      AND (step * around - moved) * (step * around - moved) > 9 * (squares * around - moved * moved) + 4 * around * around
    THEN 1 WHEN step < 0 THEN 1 ELSE 0
  END AS unusual,
  CASE
    WHEN around >= 10 AND step >= 10 AND step * around > 25 * moved AND 2 * step > 3 * record THEN 1 ELSE 0
  END AS leapt,
  CASE WHEN lowest_copy <> highest_copy THEN 1 ELSE 0 END AS torn,
  fell
FROM check_scale
