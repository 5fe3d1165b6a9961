// What a request to write was answered, where it came before.
// Parameters:
//   id: stands for the caller and its key
//   days: for how long a request is known
//   spared: requests that were answered at later versions than this one are known though they are older by the clock
// Columns:
//   content: stands for what was asked
//   outcome: what was answered, as JSON
MATCH (request:AnsweredRequest {id: $id})
WHERE request.at >= datetime() - duration({days: toInteger($days)}) OR request.version > $spared
RETURN request.content AS content, request.outcome AS outcome
