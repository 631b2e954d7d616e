-- needs: claim_now
-- Between which reports of a source do days lie without one, and how many of its reports follow within a day (sources
-- named by $own, claimants from $first to $last)?
SELECT claimant, source, subject, last_day, day, close, reports, first_report, last_report
FROM (
  SELECT
    claimant, source, subject, day, last_day,
    SUM(CASE WHEN last_day >= day - INTERVAL '1' DAY THEN 1 ELSE 0 END) OVER series AS close,
    COUNT(*) OVER series AS reports,
    MIN(day) OVER series AS first_report,
    MAX(day) OVER series AS last_report
  FROM (
    SELECT
      claimant, source, subject, period_end AS day,
      LAG(period_end) OVER (PARTITION BY claimant, source, subject ORDER BY period_end) AS last_day
    FROM claim_now
    WHERE topic = 'loss' AND period_kind = 'cumulative' AND stated IS NOT NULL AND period_end IS NOT NULL
      AND claimant >= $first AND claimant <= $last
      AND position('|' || claimant || '/' || source || '|' IN $own) > 0
    GROUP BY claimant, source, subject, period_end
  ) AS dated
  WINDOW series AS (PARTITION BY claimant, source, subject)
) AS counted
WHERE last_day IS NULL OR last_day < day - INTERVAL '1' DAY
ORDER BY claimant, source, subject, day
