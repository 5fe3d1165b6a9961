// So that what somebody proposes, and what becomes of it, is kept: each set of changes with what it asks for, part by part.
// An id that was withdrawn is known, so that it is never used again.
CREATE CONSTRAINT withdrawn_id IF NOT EXISTS FOR (withdrawn:Withdrawn) REQUIRE withdrawn.id IS UNIQUE;
CREATE CONSTRAINT change_set_id IF NOT EXISTS FOR (set:ChangeSet) REQUIRE set.id IS UNIQUE;
CREATE INDEX change_set_state IF NOT EXISTS FOR (set:ChangeSet) ON (set.state);
CREATE INDEX change_set_version IF NOT EXISTS FOR (set:ChangeSet) ON (set.version);
