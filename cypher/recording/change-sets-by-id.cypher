// Sets of changes, without what they ask for.
// Unguarded: who may see them is looked at by whoever reads them.
// Parameters:
//   ids: their ids
//   zone: where a day begins, as a name of the time zone database
// Columns:
//   set: what is kept of one
//   day: when it was made
UNWIND $ids AS wanted
MATCH (set:ChangeSet {id: wanted})
RETURN set {.*, changes: null, at: null} AS set, toString(date(datetime({datetime: set.at, timezone: $zone}))) AS day
