// Every relationship as it is stored, with what it joins.
// Scans: it is to meet each of them.
// Unguarded: whoever runs Samspil may see everything.
// Columns:
//   verb: its type
//   subject: the id of what it is about, or null
//   subjectLabels: the labels of that
//   object: the id of what it leads to, or null
//   objectLabels: the labels of that
//   claim: all its properties
MATCH (subject)-[claim]->(object)
RETURN type(claim) AS verb, subject.id AS subject, labels(subject) AS subjectLabels, object.id AS object,
  labels(object) AS objectLabels, properties(claim) AS claim
