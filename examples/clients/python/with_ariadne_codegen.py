"""ariadne-codegen: after `ariadne-codegen`, a client with a method for each question of questions.graphql."""

import asyncio
import os

from samspil_client import Client
from samspil_client.exceptions import GraphQLClientGraphQLMultiError


async def main() -> None:
    async with Client(url=os.environ["SAMSPIL_URL"]) as client:
        answer = await client.organisations(first=3)
        assert len(answer.organisations.nodes) == 3
        network = (await client.network(id="organisation:92-gruppen")).node
        assert network is not None and len(network.members.edges) == 2
        try:
            await client.organisations(first=1000)
        except GraphQLClientGraphQLMultiError as refused:
            assert refused.errors[0].extensions["code"] == "PAGE_OUT_OF_RANGE"
        else:
            raise AssertionError("1000 were not refused")


asyncio.run(main())
