// What was merged into another keeps its record and its id: it is found by it, and by what it was merged into.
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (merged:Merged) REQUIRE merged.id IS UNIQUE;
CREATE INDEX merged_into IF NOT EXISTS FOR (merged:Merged) ON (merged.mergedInto);
