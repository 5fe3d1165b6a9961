// What the change log has changed after one version of the graph, up to another, without what was recorded but where that
// may not be for everybody: an entry a row.
// Unguarded: it tells versions to the order of lists alone, which looks at what its caller may see.
// Parameters:
//   after: the version that is known
//   upTo: the last version asked for
// Columns:
//   version: the version that a write led to
//   ids: the entities and claims in the entry
//   doubtful: the place, the record before and the record after, as JSON, of each correction of sources or of who may see it
MATCH (change:Change)
WHERE change.version > $after AND change.version <= $upTo
WITH change, change.before AS before, change.after AS after
RETURN change.version AS version, change.ids AS ids,
  [at IN range(0, size(before) - 1) WHERE before[at] <> '' AND after[at] <> ''
    AND any(value IN [['"sources":[', ']'], ['"visibility":"', '"'], ['"visibleTo":"', '"']]
      WHERE coalesce(split(split(before[at], value[0])[1], value[1])[0], '')
        <> coalesce(split(split(after[at], value[0])[1], value[1])[0], '')) | [at, before[at], after[at]]] AS doubtful
