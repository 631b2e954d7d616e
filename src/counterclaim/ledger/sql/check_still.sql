-- needs: check_report
-- Which reports repeat the report before them in every row, though at least three rows usually move?
SELECT claimant, source, subject, day, prev_day, row_count, lively, claim_id
FROM check_report
WHERE moving = 0 AND lively >= 3
ORDER BY claimant, source, subject, day
