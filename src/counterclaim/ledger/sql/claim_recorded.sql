-- Which claims were known and recorded by then, whether they stand or not?
SELECT
  id AS claim_id, topic, claimant, source, subject, category, outcome,
  period_kind, period_start, period_end, per, period_basis, stated, low, high, qualifier, unit, part,
  zone, quote_exact, quote_start, quote_end, quote_cell,
  document, document_id, url, published_at, recorded_at, language, reader, body
FROM entry
WHERE kind = 'claim'
  AND known_at <= CAST($known_by AS DATE)
  AND recorded_at < CAST($recorded_before AS TIMESTAMP)
