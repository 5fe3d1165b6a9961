// Makes sure that there is never more than one lock, so that two processes can't take one each.
CREATE CONSTRAINT migration_lock_id IF NOT EXISTS FOR (lock:MigrationLock) REQUIRE lock.id IS UNIQUE
