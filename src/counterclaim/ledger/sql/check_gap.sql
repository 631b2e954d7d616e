-- needs: check_report
-- Between which reports of a source do days lie without one, and how many of its reports follow within a day?
SELECT claimant, source, subject, last_day, day, close, reports
FROM (
  SELECT
    claimant, source, subject, day, last_day,
    SUM(CASE WHEN last_day >= day - INTERVAL '1' DAY THEN 1 ELSE 0 END) OVER series AS close,
    COUNT(*) OVER series AS reports
  FROM (
    SELECT
      claimant, source, subject, day,
      LAG(day) OVER (PARTITION BY claimant, source, subject ORDER BY day) AS last_day
    FROM check_report
  ) AS dated
  WINDOW series AS (PARTITION BY claimant, source, subject)
) AS counted
WHERE last_day < day - INTERVAL '1' DAY
ORDER BY claimant, source, subject, day
