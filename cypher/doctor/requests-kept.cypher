// The requests that are kept for twice as long as they are known again, though others were answered since: each of those
// forgets some.
// Parameters:
//   days: for how long a request is known
//   spared: those that were answered at later versions than this one stay
// Columns:
//   requests: how many
MATCH (newest:AnsweredRequest)
USING INDEX newest:AnsweredRequest(at)
WHERE newest.at IS NOT NULL
WITH max(newest.at) AS last
MATCH (request:AnsweredRequest)
USING INDEX request:AnsweredRequest(at)
WHERE request.at < last - duration({days: 2 * toInteger($days)}) AND coalesce(request.version, 0) <= $spared
RETURN count(request) AS requests
