// Says of entries of the change log that hold one new thing each that nothing was there before, which a list of one empty
// text says: Neo4j’s importer leaves such a list out.
// Parameters:
//   entries: version and part of each
UNWIND $entries AS entry
MATCH (change:Change {version: entry.version})
WHERE change.part = entry.part
SET change.before = ['']
