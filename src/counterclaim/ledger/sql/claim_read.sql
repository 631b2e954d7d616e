-- needs: stale, amended
-- Which claims stand as they were read: newest readings, what was amended, withdrawn or restated left out?
SELECT
  id AS claim_id, topic, claimant, source, subject, category, outcome,
  period_kind, period_start, period_end, per, period_basis, stated, low, high, qualifier, unit, part,
  zone, quote_exact, quote_start, quote_end, quote_cell,
  document, document_id, url, published_at, recorded_at, language, reader, body
FROM entry
WHERE kind = 'claim'
  AND known_at <= CAST($known_by AS DATE)
  AND recorded_at < CAST($recorded_before AS TIMESTAMP)
  AND NOT EXISTS (SELECT 1 FROM stale WHERE stale.document = entry.document AND stale.reader = entry.reader)
  AND NOT EXISTS (SELECT 1 FROM amended WHERE amended.target = entry.id AND amended.kind <> 'reinstatement')
