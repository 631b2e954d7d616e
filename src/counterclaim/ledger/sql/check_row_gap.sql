-- needs: check_step
-- Which single rows are missing from reports that the source did give?
SELECT claimant, source, subject, category, outcome, prev_day, day, daily, step, total_id
FROM check_step
WHERE prev_day < day - INTERVAL '1' DAY
ORDER BY claimant, source, subject, day, category
