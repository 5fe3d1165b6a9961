// Forgets requests that were answered long ago.
// Parameters:
//   days: for how long a request is known
//   most: how many are forgotten at once
MATCH (request:AnsweredRequest)
WHERE request.at < datetime() - duration({days: toInteger($days)})
WITH request
LIMIT toInteger($most)
DELETE request
