-- needs: check_latest
-- What does one report say of one category: its total, and the day's figure it prints?
SELECT
  claimant, source, subject, category, outcome, day,
  MAX(CASE WHEN period_kind = 'cumulative' THEN stated END) AS total,
  MAX(CASE WHEN period_kind = 'interval' THEN stated END) AS daily,
  MIN(CASE WHEN period_kind = 'interval' THEN stated END) AS daily_low,
  MAX(CASE WHEN period_kind = 'cumulative' THEN claim_id END) AS total_id,
  MAX(CASE WHEN period_kind = 'interval' THEN claim_id END) AS daily_id,
  MAX(CASE WHEN period_kind = 'cumulative' THEN quote_end END) AS total_end,
  MAX(CASE WHEN period_kind = 'interval' THEN quote_start END) AS daily_start
FROM check_latest
WHERE newest = 1
GROUP BY claimant, source, subject, category, outcome, day
