-- needs: claim_recorded, stale, amended
-- Which claims stand as they were read: newest readings, what was amended, withdrawn or restated left out?
SELECT
  claim_id, topic, claimant, source, subject, category, outcome,
  period_kind, period_start, period_end, per, period_basis, stated, low, high, qualifier, unit, part,
  zone, quote_exact, quote_start, quote_end, quote_cell,
  document, document_id, url, published_at, recorded_at, language, reader, body
FROM claim_recorded AS read
WHERE NOT EXISTS (SELECT 1 FROM stale WHERE stale.document = read.document AND stale.reader = read.reader)
  AND NOT EXISTS (SELECT 1 FROM amended WHERE amended.target = read.claim_id AND amended.kind <> 'reinstatement')
