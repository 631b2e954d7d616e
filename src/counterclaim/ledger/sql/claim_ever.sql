-- Which claims were ever recorded, whether they stand or gave way since?
SELECT
  id AS claim_id, claimant, source, subject, category, outcome, period_kind, period_start, period_end, per,
  stated, low, high, qualifier, published_at, part
FROM entry
WHERE kind = 'claim'
