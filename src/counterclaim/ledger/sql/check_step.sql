-- needs: check_cell
-- By how much did each total move since the report before it, and which increment is printed right behind it?
SELECT
  claimant, source, subject, category, outcome, day, total, total_id,
  CASE
    WHEN daily = daily_low AND (total_end IS NULL OR (daily_start >= total_end AND daily_start <= total_end + 12))
    THEN daily
  END AS daily,
  daily_id,
  LAG(day) OVER series AS prev_day,
  LAG(total) OVER series AS prev_total,
  LEAD(total) OVER series AS next_total,
  total - LAG(total) OVER series AS step,
  MIN(total) OVER question AS lowest_copy,
  MAX(total) OVER question AS highest_copy
FROM check_cell
WHERE total IS NOT NULL
WINDOW
  series AS (PARTITION BY claimant, source, subject, category, outcome ORDER BY day),
  question AS (PARTITION BY claimant, subject, category, outcome, day)
