-- needs: remark
-- Which document was read by which reader, as known and recorded by then?
SELECT document, reader, target AS work, segment, seq
FROM remark
WHERE kind IN ('document', 'reading')
  AND known_at <= CAST($known_by AS DATE)
  AND recorded_at < CAST($recorded_before AS TIMESTAMP)
