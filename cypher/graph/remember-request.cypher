// Keeps what a request to write was answered.
// Parameters:
//   id: stands for the caller and its key
//   version: the version of the graph on which it was done
//   content: stands for what was asked
//   outcome: what was answered, as JSON
MERGE (request:AnsweredRequest {id: $id})
SET request.content = $content, request.outcome = $outcome, request.version = toInteger($version), request.at = datetime()
