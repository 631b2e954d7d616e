-- Which sources were ever recorded with which claimants' figures, of whose losses and of what? May have given way since.
SELECT DISTINCT claimant, source, subject, category
FROM entry
WHERE kind IN ('claim', 'amendment') AND topic = 'loss'
