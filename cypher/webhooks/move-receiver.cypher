// Says how far a receiver of webhooks was told what has changed.
// Parameters:
//   id: stands for its address
//   key: of which graph
//   version: up to which version of it
MERGE (receiver:WebhookReceiver {id: $id})
SET receiver.key = $key, receiver.version = $version
