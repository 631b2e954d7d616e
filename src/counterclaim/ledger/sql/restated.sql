-- needs: amended
-- Which claims of a dataset gave way to a newer reading of their cell, as known and recorded by then?
SELECT entry.target AS before, entry.known_at AS day, entry.body
FROM entry
JOIN amended ON amended.amendment = entry.id AND amended.target = entry.target
WHERE entry.kind = 'restatement'
ORDER BY entry.known_at, entry.id
