-- needs: remark
-- How many entries amend a claim, and how many may take one away: withdrawn, restated, read anew, only suggested?
SELECT
  count(*) FILTER (WHERE kind = 'amendment') AS amending,
  count(*) FILTER (WHERE kind IN ('withdrawal', 'restatement', 'reinstatement') OR reader LIKE 'unreviewed %')
  + count(*) FILTER (WHERE kind IN ('document', 'reading'))
  - count(DISTINCT target) FILTER (WHERE kind IN ('document', 'reading')) AS taking_away
FROM remark
