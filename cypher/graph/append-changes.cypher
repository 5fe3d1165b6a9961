// Adds entries to the change log. Each holds up to 1,000 changes of one write as parallel lists, in their order.
// Parameters:
//   version: the version that the write leads to
//   writer.role: in which role the writer acts
//   writer.networks: of which networks, or null
//   writer.pseudonym: stands for whoever it is, or null where nobody asked for it
//   writer.reason: why somebody decided so, or null
//   entries: part (its place within the write), ids, actions, before and after of each
UNWIND $entries AS entry
CREATE (change:Change)
SET change.version = toInteger($version), change.part = toInteger(entry.part), change.at = datetime(), change.role = $writer.role, change.reason = $writer.reason,
  change.networks = $writer.networks, change.pseudonym = $writer.pseudonym,
  change.ids = entry.ids, change.actions = entry.actions, change.before = entry.before, change.after = entry.after
