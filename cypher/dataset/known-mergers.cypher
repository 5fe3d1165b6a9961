// What was merged into what, and who may see each.
// Scans: it reads all that was merged; each is what a person decided, so there are few.
// Unguarded: whoever imports or exports at the command line may see everything.
// Columns:
//   id: what was merged
//   into: what it was merged into
//   guard: what stands between the first and the public, or null
//   guardOfInto: the same for the second
MATCH (merged:Merged)
MATCH (kept:Entity {id: merged.mergedInto})
USING INDEX kept:Entity(id)
RETURN merged.id AS id, kept.id AS into, merged.guard AS guard, kept.guard AS guardOfInto
