// The first twenty initiatives of a theme that an organisation of some kind leads, how many there are, and which of three
// things how many of them have: the ten most frequent of each. A caller who may see everything is taken for granted.
// Parameters:
//   theme: the theme
//   kind: the kind of the organisation
//   unsure: the confidence that does not count
// Columns:
//   total: how many there are
//   nodes: the first twenty by name, each with id and name
//   methods: how many use which method
//   status: how many have which status
//   participants: in how many which organisation takes part
MATCH (theme:Theme {id: $theme})<-[about:HAS_THEME]-(initiative:Initiative)
WHERE theme.confidence <> $unsure AND about.confidence <> $unsure AND initiative.confidence <> $unsure
WITH DISTINCT initiative
WHERE EXISTS {
  MATCH (initiative)<-[leads:PARTICIPATES_IN]-(leader:Organisation)
  WHERE leads.role = 'LEAD' AND leads.confidence <> $unsure AND leader.kind = $kind AND leader.confidence <> $unsure
}
WITH collect(initiative) AS found
CALL (found) {
  UNWIND found AS initiative
  WITH initiative ORDER BY initiative.sortName, initiative.id LIMIT 20
  RETURN collect({id: initiative.id, name: initiative.nameDa}) AS nodes
}
CALL (found) {
  UNWIND found AS initiative
  MATCH (initiative)-[uses:USES]->(method:Method)
  WHERE uses.confidence <> $unsure AND method.confidence <> $unsure
  WITH method, count(DISTINCT initiative) AS count
  WITH method.id AS value, count ORDER BY count DESC, value LIMIT 10
  RETURN collect({value: value, count: count}) AS methods
}
CALL (found) {
  UNWIND found AS initiative
  WITH initiative.status AS value, count(*) AS count ORDER BY count DESC, value LIMIT 10
  RETURN collect({value: value, count: count}) AS status
}
CALL (found) {
  UNWIND found AS initiative
  MATCH (initiative)<-[takesPart:PARTICIPATES_IN]-(organisation:Organisation)
  WHERE takesPart.confidence <> $unsure AND organisation.confidence <> $unsure
  WITH organisation, count(DISTINCT initiative) AS count
  WITH organisation.id AS value, count ORDER BY count DESC, value LIMIT 10
  RETURN collect({value: value, count: count}) AS participants
}
RETURN size(found) AS total, nodes, methods, status, participants
