-- needs: claim_read, claim_amended
-- Which claims stand: newest readings, amendments applied, what was withdrawn or restated left out?
SELECT
  claim_id, topic, claimant, source, subject, category, outcome,
  period_kind, period_start, period_end, per, period_basis, stated, low, high, qualifier, unit, part,
  zone, quote_exact, quote_start, quote_end, quote_cell,
  document, document_id, url, published_at, recorded_at, language, reader, body
FROM claim_read
UNION ALL
SELECT
  claim_id, topic, claimant, source, subject, category, outcome,
  period_kind, period_start, period_end, per, period_basis, stated, low, high, qualifier, unit, part,
  zone, quote_exact, quote_start, quote_end, quote_cell,
  document, document_id, url, published_at, recorded_at, language, reader, body
FROM claim_amended
