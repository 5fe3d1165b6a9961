// Who asks for each need and who of them takes part in an initiative that addresses it: what `needGaps` rests on,
// without priorities, reasons and evidence.
// Parameters:
//   unsure: the confidence that does not count
// Columns:
//   need: the need
//   askers: how many organisations state it
//   served: how many of them take part
//   initiatives: how many initiatives address it
MATCH (need:Need)
WHERE need.confidence <> $unsure
CALL (need) {
  MATCH (need)<-[states:STATES]-(asker:Organisation)
  WHERE states.confidence <> $unsure AND asker.confidence <> $unsure
  WITH DISTINCT need, asker
  RETURN count(asker) AS askers, sum(CASE WHEN EXISTS {
    MATCH (asker)-[takesPart:PARTICIPATES_IN]->(i:Initiative)-[addresses:ADDRESSES]->(need)
    WHERE takesPart.confidence <> $unsure AND i.confidence <> $unsure AND addresses.confidence <> $unsure
      AND coalesce(takesPart.role, 'PARTNER') <> 'FUNDER' AND NOT i.status IN ['PLANNED', 'CANCELLED']
  } THEN 1 ELSE 0 END) AS served
}
CALL (need) {
  MATCH (need)<-[addresses:ADDRESSES]-(i:Initiative)
  WHERE addresses.confidence <> $unsure AND i.confidence <> $unsure AND NOT i.status IN ['PLANNED', 'CANCELLED']
  RETURN count(DISTINCT i) AS initiatives
}
RETURN need.id AS need, askers, served, initiatives
