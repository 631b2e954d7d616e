-- How many claims of losses were ever recorded of each claimant?
SELECT claimant, COUNT(*) AS claims
FROM entry
WHERE kind IN ('claim', 'amendment') AND topic = 'loss' AND claimant IS NOT NULL
GROUP BY claimant
ORDER BY claimant
