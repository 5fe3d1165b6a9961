// Forgets requests that were answered long ago.
// Parameters:
//   days: for how long a request is known
//   spared: those that were answered at later versions than this one stay
//   most: how many are forgotten at once
MATCH (request:AnsweredRequest)
WHERE request.at < datetime() - duration({days: toInteger($days)}) AND coalesce(request.version, 0) <= $spared
WITH request
LIMIT toInteger($most)
DELETE request
