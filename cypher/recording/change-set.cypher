// A set of changes with what it asks for.
// Unguarded: who may see it is looked at by whoever reads it.
// Parameters:
//   id: its id
//   zone: where a day begins, as a name of the time zone database
// Columns:
//   set: what is kept of it
//   day: when it was made
MATCH (set:ChangeSet {id: $id})
RETURN properties(set) AS set, toString(date(datetime({datetime: set.at, timezone: $zone}))) AS day
