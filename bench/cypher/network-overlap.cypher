// How many members each two networks share: what the score of `networkOverlap` rests on, without themes, missing links
// and carriers.
// Parameters:
//   networks: the networks
//   unsure: the confidence that does not count
// Columns:
//   a: a network
//   b: another one with a larger id
//   membersOfA: how many members the one has
//   membersOfB: how many the other has
//   shared: how many are in both
UNWIND $networks AS id
MATCH (network:Entity {id: id})
OPTIONAL MATCH (network)<-[membership:MEMBER_OF]-(member:Organisation)
WHERE membership.confidence <> $unsure AND member.confidence <> $unsure AND network.confidence <> $unsure
WITH network, collect(DISTINCT member) AS members
WITH collect({id: network.id, members: members}) AS all
UNWIND all AS one
UNWIND all AS other
WITH one, other
WHERE one.id < other.id
RETURN one.id AS a, other.id AS b, size(one.members) AS membersOfA, size(other.members) AS membersOfB,
  size([member IN one.members WHERE member IN other.members]) AS shared
