// Certain changes of the change log, with what was recorded before and after.
// Parameters:
//   wanted: version and part of entries, each with the places of changes within it
// Columns:
//   version: the version that the write led to
//   part: the place of the entry within its write
//   changes: place, id, action, and what was recorded before and after as JSON, empty for nothing
UNWIND $wanted AS entry
MATCH (change:Change {version: entry.version})
USING INDEX change:Change(version)
WHERE change.part = entry.part
WITH entry, change, change.ids AS ids, change.actions AS actions, change.before AS before, change.after AS after
RETURN change.version AS version, change.part AS part,
  [number IN entry.places | [number, ids[toInteger(number)], actions[toInteger(number)], before[toInteger(number)],
    after[toInteger(number)]]] AS changes
