// Keeps an entry of the change log once more, beside the log.
CREATE (copy:LogCopy)
SET copy = $properties
