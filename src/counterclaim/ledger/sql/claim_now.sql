-- needs: claim_read, amended
-- Which claims stand: newest readings, amendments applied, withdrawals left out?
SELECT
  claim_id, topic, claimant, source, subject, category, outcome,
  period_kind, period_start, period_end, per, period_basis, stated, low, high, qualifier, unit, part,
  zone, quote_exact, quote_start, quote_end, quote_cell,
  document, document_id, url, published_at, recorded_at, language, reader, body
FROM claim_read
WHERE NOT EXISTS (SELECT 1 FROM amended WHERE amended.target = claim_read.claim_id)
UNION ALL
SELECT
  target AS claim_id, topic, claimant, source, subject, category, outcome,
  period_kind, period_start, period_end, per, period_basis, stated, low, high, qualifier, unit, part,
  zone, quote_exact, quote_start, quote_end, quote_cell,
  document, document_id, url, published_at, recorded_at, language, reader, body
FROM entry
WHERE kind = 'amendment'
  AND id IN (SELECT amendment FROM amended WHERE kind = 'amendment')
  AND target IN (SELECT claim_id FROM claim_read)
