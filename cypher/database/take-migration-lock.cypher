// Takes the lock that lets one process migrate at a time. It falls with the transaction, also if the process is killed.
// It takes a write to lock: hence the time.
MERGE (lock:MigrationLock {id: 'migrations'})
SET lock.takenAt = timestamp()
