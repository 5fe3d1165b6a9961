// So that each receiver of webhooks is told where it stands by one node: how far it was told what has changed.
CREATE CONSTRAINT webhook_receiver_id IF NOT EXISTS FOR (receiver:WebhookReceiver) REQUIRE receiver.id IS UNIQUE;
