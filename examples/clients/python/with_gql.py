"""gql: checks each question by the schema file before it is asked."""

import os
from pathlib import Path

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport

SCHEMA = Path(__file__).parents[3] / "schema" / "api.graphql"

client = Client(
    transport=RequestsHTTPTransport(url=os.environ["SAMSPIL_URL"]),
    schema=SCHEMA.read_text(encoding="utf-8"),
)

ORGANISATIONS = gql(
    """
    query Organisations($first: Int!) {
      organisations(first: $first) {
        nodes {
          id
          name {
            da
          }
        }
      }
    }
    """
)


def organisations(first: int) -> list:
    ORGANISATIONS.variable_values = {"first": first}
    return client.execute(ORGANISATIONS)["organisations"]["nodes"]


assert len(organisations(3)) == 3
try:
    organisations(1000)
except TransportQueryError as refused:
    assert refused.errors[0]["extensions"]["code"] == "PAGE_OUT_OF_RANGE"
else:
    raise AssertionError("1000 were not refused")
