import { analyse, gapMatrix } from '../coordination/index.js';
import { graphVersion, type Context, type EntityNode } from '../graph/reading/index.js';
import type { EntityId } from '../graph/records/index.js';
import { line, MARK } from './csv.js';
import { isOf } from './network-document.js';
import type { OpenFile } from './open-file.js';
import { confidence, requireKnown, single } from './parameters.js';

/** What the table of presence and gaps is called. */
export const GAPS_BY_PLACE = 'gaps-by-place.csv';

/** What stands above each column for people, and for programs that read HXL. */
const columns = [
  ['Theme', '#sector+name'],
  ['Theme id', '#sector+code'],
  ['Place', '#country+name'],
  ['Place id', '#country+code'],
  ['ISO 3166-1', '#country+code+v_iso2'],
  ['Initiatives', '#activity+num'],
  ['Organisations that ask', '#org+num+seeking'],
  ['Gap', '#status+gap'],
] as const;

/** So many rows and columns of the matrix are asked for at a time: as many as one may. */
const PART = 100;

type Asked = ReturnType<typeof askedIn>;

/**
 * Which themes are worked on where, and where nothing is done though somebody asks: the matrix of gaps by theme and place,
 * as CSV with the hashtags of the Humanitarian Exchange Language below its headers.
 * @throws BAD_USER_INPUT, BAD_DATE
 */
export async function gapsByPlace(parameters: URLSearchParams, context: Context): Promise<OpenFile> {
  const asked = askedIn(parameters);
  // What is wrong with the question is said before any of it is there.
  await partOf(asked, context, { row: 0, column: 0 });
  return {
    mediaType: 'text/csv; charset=utf-8; header=present',
    name: `samspil-gaps-by-place-v${await graphVersion(context.database)}.csv`,
    content: written(asked, context),
  };
}

function askedIn(parameters: URLSearchParams) {
  requireKnown(parameters, ['minConfidence', 'asOf']);
  return { minConfidence: confidence(single(parameters, 'minConfidence')), asOf: single(parameters, 'asOf') };
}

const partOf = async (asked: Asked, context: Context, from: { readonly row: number; readonly column: number }) =>
  analyse(
    context,
    gapMatrix,
    { ...asked, rows: 'THEMES', columns: 'PLACE', columnLimit: PART, columnOffset: from.column },
    { offset: from.row, limit: PART },
  );

async function* written(asked: Asked, context: Context): AsyncGenerator<string> {
  yield MARK + line(columns.map(([title]) => title));
  yield line(columns.map(([, tag]) => tag));
  for (let row = 0; ; row += PART) {
    for (let column = 0; ; column += PART) {
      const part = await partOf(asked, context, { row, column });
      const named = await namesOf(part, context);
      for (const { entity, askers, cells } of part.items)
        for (const [at, { count, gap }] of cells.entries()) {
          const place = part.columns[at]?.entity;
          if (place == null) continue;
          const status = gap === null ? 'unknown' : gap ? 'yes' : 'no';
          const [theme, where] = [named.get(entity), named.get(place)];
          const code = where && isOf(where, 'Place') ? (where.code ?? null) : null;
          yield line([nameOf(theme), entity, nameOf(where), place, code, count, askers.length, status]);
        }
      if (column + PART >= part.columnCount) {
        if (row + PART >= part.totalCount) return;
        break;
      }
    }
  }
}

const nameOf = (entity: EntityNode | undefined): string | null => entity?.name.en ?? entity?.name.da ?? null;

async function namesOf(
  part: Awaited<ReturnType<typeof partOf>>,
  { loaders }: Context,
): Promise<ReadonlyMap<EntityId, EntityNode>> {
  const ids = [...part.items.map(({ entity }) => entity), ...part.columns.flatMap(({ entity }) => entity ?? [])];
  const found = await Promise.all(ids.map(async (id) => loaders.entities.load(id)));
  loaders.entities.clearAll();
  return new Map(found.flatMap((entity) => (entity ? [[entity.id, entity] as const] : [])));
}
