"""sgqlc: after `sgqlc-codegen schema`, questions are written in Python."""

import os

from samspil_schema import samspil_schema as schema
from sgqlc.endpoint.http import HTTPEndpoint
from sgqlc.operation import Operation

endpoint = HTTPEndpoint(os.environ["SAMSPIL_URL"])


def ask(first: int) -> tuple:
    operation = Operation(schema.Query)
    nodes = operation.organisations(first=first).nodes
    nodes.id()
    nodes.name.da()
    return operation, endpoint(operation)


operation, answer = ask(3)
assert "errors" not in answer, answer["errors"]
assert len((operation + answer).organisations.nodes) == 3

_, refused = ask(1000)
assert refused["errors"][0]["extensions"]["code"] == "PAGE_OUT_OF_RANGE", refused["errors"]
