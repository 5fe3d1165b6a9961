"""Opens every export with networkx and sets it against GraphQL.

    pip install networkx
    python3 test/exports/in-networkx.py http://localhost:4000/graphql
    python3 test/exports/in-networkx.py http://localhost:4000/graphql networks=organisation:92-gruppen

Counts, weights and measures must be those of GraphQL, and what networkx computes of its own must agree with them.
"""

import csv
import io
import json
import math
import sys
import urllib.parse
import urllib.request

import networkx as nx

API = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000/graphql"
QUERY = sys.argv[2] if len(sys.argv) > 2 else ""
NUMBERS = ("degree", "betweenness", "constraint", "effectiveSize", "component", "community")


def export(file):
    address = urllib.parse.urljoin(API, f"export/{file}?{QUERY}")
    with urllib.request.urlopen(address) as response:
        return response.read()


def ask(query):
    request = urllib.request.Request(
        API, json.dumps({"query": query}).encode(), {"content-type": "application/json"}
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)["data"]["network"]


def pages(field, selection, arguments):
    after, found = "", []
    while True:
        page = ask(
            f"{{ network{arguments} {{ {field}(first: 100{after}) "
            f"{{ nodes {{ {selection} }} pageInfo {{ hasNextPage endCursor }} }} }} }}"
        )[field]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = f', after: "{page["pageInfo"]["endCursor"]}"'


def told_by_graphql():
    networks = urllib.parse.parse_qs(QUERY).get("networks")
    arguments = f"(filter: {{ networks: {json.dumps(networks)} }})" if networks else ""
    graph = nx.Graph()
    for node in pages("nodes", f"organisation {{ id name {{ da }} }} {' '.join(NUMBERS)}", arguments):
        numbers = {name: node[name] for name in NUMBERS if node[name] is not None}
        graph.add_node(node["organisation"]["id"], nameDa=node["organisation"]["name"]["da"], **numbers)
    for tie in pages("ties", "a { id } b { id } weight collaboration bridge", arguments):
        graph.add_edge(
            tie["a"]["id"], tie["b"]["id"],
            weight=tie["weight"], collaboration=tie["collaboration"], bridge=tie["bridge"],
        )
    return graph


def from_csv():
    def rows(file):
        return csv.DictReader(io.StringIO(export(file).decode("utf-8-sig"), newline=""))

    graph = nx.Graph()
    for row in rows("network-nodes.csv"):
        numbers = {name: float(row[name]) for name in NUMBERS if row[name] != ""}
        graph.add_node(row["Id"], nameDa=row["nameDa"] or None, **numbers)
    for row in rows("network-edges.csv"):
        graph.add_edge(
            row["Source"], row["Target"],
            weight=int(row["Weight"]), collaboration=float(row["collaboration"]), bridge=row["bridge"] == "true",
        )
    return graph


def same(value, other):
    if isinstance(value, float) or isinstance(other, float):
        return value is not None and other is not None and math.isclose(value, other, abs_tol=1e-12)
    return value == other


def compare(name, graph, wanted):
    assert type(graph) is nx.Graph, f"{name}: {type(graph)}"
    assert set(graph) == set(wanted), name
    assert {frozenset(edge) for edge in graph.edges} == {frozenset(edge) for edge in wanted.edges}, name
    for node in wanted:
        for key in ("nameDa", *NUMBERS):
            assert same(graph.nodes[node].get(key), wanted.nodes[node].get(key)), f"{name}: {key} of {node}"
    for a, b, tie in wanted.edges(data=True):
        for key, value in tie.items():
            assert same(graph.edges[a, b][key], value), f"{name}: {key} of {a} {b}"
    print(f"{name}: {graph.number_of_nodes()} nodes and {graph.number_of_edges()} edges as in GraphQL")


def compare_measures(graph):
    """What networkx works out from nodes and edges alone is what the file says."""
    for node, value in nx.betweenness_centrality(graph, normalized=False).items():
        assert same(float(value), graph.nodes[node]["betweenness"]), node
    for node, value in nx.constraint(graph).items():
        assert math.isnan(value) or math.isclose(value, graph.nodes[node]["constraint"]), node
    articulation = set(nx.articulation_points(graph))
    assert articulation == {node for node, data in graph.nodes(data=True) if data["articulationPoint"]}
    bridges = {frozenset(edge) for edge in nx.bridges(graph)}
    assert bridges == {frozenset((a, b)) for a, b, data in graph.edges(data=True) if data["bridge"]}
    components = {frozenset(part) for part in nx.connected_components(graph)}
    parts = {}
    for node, data in graph.nodes(data=True):
        parts.setdefault(data["component"], set()).add(node)
    assert components == {frozenset(part) for part in parts.values()}
    print("betweenness, constraint, articulation points, bridges and components as networkx has them")


print(f"networkx {nx.__version__}")
wanted = told_by_graphql()
graphml = nx.read_graphml(io.BytesIO(export("network.graphml")))
compare("network.graphml", graphml, wanted)
compare_measures(graphml)
compare("network.gexf", nx.read_gexf(io.BytesIO(export("network.gexf"))), wanted)
node_link = nx.node_link_graph(json.loads(export("network.json")), edges="edges")
compare("network.json", node_link, wanted)
compare("network-nodes.csv, network-edges.csv", from_csv(), wanted)
basis = json.loads(graphml.graph["basis"])
assert basis == node_link.graph
print("rests on", basis["metric"], "of graph version", basis["graphVersion"], "completeness", basis["completeness"])
