// So that a gateway finds initiatives by their activity identifiers.
CREATE INDEX initiative_iati_identifier IF NOT EXISTS FOR (initiative:Initiative) ON (initiative.iatiIdentifier);
