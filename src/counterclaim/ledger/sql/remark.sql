-- Which entries are no claims: readings, documents, corrections, notes? Few beside the claims; an engine may hold them.
SELECT kind, id, reader, target, known_at, recorded_at, document, document_id, segment, seq
FROM entry
WHERE kind <> 'claim'
