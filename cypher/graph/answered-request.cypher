// What a request to write was answered, where it came before.
// Parameters:
//   id: stands for the caller and its key
//   days: for how long a request is known
// Columns:
//   content: stands for what was asked
//   outcome: what was answered, as JSON
MATCH (request:AnsweredRequest {id: $id})
WHERE request.at >= datetime() - duration({days: toInteger($days)})
RETURN request.content AS content, request.outcome AS outcome
