// How many relationships there are of each type.
// Scans: it is to meet every relationship, whatever it is.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   verb: the type
//   claims: how many
MATCH ()-[claim]->()
RETURN type(claim) AS verb, count(claim) AS claims
ORDER BY verb
