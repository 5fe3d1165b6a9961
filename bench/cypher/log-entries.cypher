// The change log, entry by entry.
MATCH (change:Change)
RETURN change.ids AS ids, change.actions AS actions, change.before AS before, change.after AS after
ORDER BY change.version, change.part
