-- needs: amendment_now
-- Which claims stand as an amendment reads them?
SELECT
  target AS claim_id, topic, claimant, source, subject, category, outcome,
  period_kind, period_start, period_end, per, period_basis, stated, low, high, qualifier, unit, part,
  zone, quote_exact, quote_start, quote_end, quote_cell,
  document, document_id, url, published_at, recorded_at, language, reader, body
FROM entry
WHERE kind = 'amendment'
  AND id IN (SELECT amendment FROM amendment_now)
