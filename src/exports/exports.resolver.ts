import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { OrganisationNetworkObject, type NetworkWithEvidence } from '../coordination/index.js';
import { networkFormats } from './network-files.js';
import { parametersOf } from './parameters.js';

@ObjectType('NetworkExport', {
  description: 'A file with all of an answer of `network`, made anew when it is fetched.',
})
class NetworkExportObject {
  @Field(() => String, {
    description: 'Where to GET it, relative to the address of this API. It asks what was asked here.',
  })
  address!: string;

  @Field(() => String, { description: 'Its media type, such as `text/csv; charset=utf-8; header=present`.' })
  mediaType!: string;

  @Field(() => String, { description: 'What it is and what reads it.' })
  about!: string;
}

@Resolver(() => OrganisationNetworkObject)
export class NetworkExportsResolver {
  @FieldResolver(() => [NetworkExportObject], {
    description: 'Where the whole answer is to be had as a file: GraphML, GEXF, CSV, Excel, JSON, JSON-LD.',
  })
  exports(@Root() { metric }: Pick<NetworkWithEvidence, 'metric'>): NetworkExportObject[] {
    const query = parametersOf(metric.parameters).toString();
    return networkFormats.map(({ file, mediaType, about }) => ({
      address: `export/${file}?${query}`,
      mediaType,
      about,
    }));
  }
}
