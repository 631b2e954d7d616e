-- needs: check_cell
-- Over which days does each series run?
SELECT claimant, source, subject, category, MIN(day) AS first_day, MAX(day) AS last_day, COUNT(*) AS reports
FROM check_cell
WHERE total IS NOT NULL
GROUP BY claimant, source, subject, category
ORDER BY claimant, source, subject, category
