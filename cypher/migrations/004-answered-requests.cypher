// So that a request which comes a second time is known by its key, and old ones are found to be forgotten.
CREATE CONSTRAINT answered_request_id IF NOT EXISTS FOR (request:AnsweredRequest) REQUIRE request.id IS UNIQUE;
CREATE INDEX answered_request_at IF NOT EXISTS FOR (request:AnsweredRequest) ON (request.at);
