// How far a receiver of webhooks was told what has changed; nothing for one that is new.
// Parameters:
//   id: stands for its address
// Columns:
//   key: of which graph
//   version: up to which version of it
MATCH (receiver:WebhookReceiver {id: $id})
RETURN receiver.key AS key, receiver.version AS version
