import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { claimValues, sourcesOfClaim, type Context, type EntityNode } from '../../graph/index.js';
import type { EntityId } from '../../graph/ids.js';
import { LanguageEnum, namesOf } from '../answer/answer.types.js';
import { entitiesOf } from '../answer/entity-fields.types.js';
import { QuestionArguments } from '../api/question.types.js';
import type { Language } from '../answer/sentence.js';
import { analyse } from '../analysis/analyst.js';
import { briefing, type Briefing } from './briefing.js';
import { BriefingFormat, BriefingObject } from './briefing.types.js';
import { claimsIn, htmlPage, markdownPage, namedIn, type Material, type NotedSource, type Page } from './page.js';

@Resolver()
export class BriefingResolver {
  @Query(() => BriefingObject, {
    description:
      'One page for tomorrow’s meeting on a theme: what goes on, risks of duplication, needs that are not met, who could help whom, learning, trends, applications and what is not known, with sources as footnotes.',
  })
  async briefing(
    @Arg('theme', () => ID, { description: 'The theme. Those below it belong to it.' }) theme: string,
    @Arg('format', () => BriefingFormat, { defaultValue: 'MARKDOWN', description: 'How the page is written.' })
    format: BriefingFormat,
    @Arg('language', () => LanguageEnum, { defaultValue: 'da', description: 'The language of the page.' })
    language: Language,
    @Args(() => QuestionArguments) { minConfidence, asOf, window }: QuestionArguments,
    @Ctx() context: Context,
  ): Promise<Briefing & Page & { readonly format: BriefingFormat; readonly language: Language }> {
    const found = await analyse(context, briefing, theme, { minConfidence, asOf, window });
    const material = await materialFor(found, language, context);
    const page = format === 'HTML' ? htmlPage(found, language, material) : markdownPage(found, language, material);
    return { ...found, ...page, format, language };
  }
}

/** Loads the names and sources that a page shows. */
async function materialFor(found: Briefing, language: Language, context: Context): Promise<Material> {
  const [nameOf, claims] = await Promise.all([
    namesOf(context, namedIn(found)),
    claimValues(context.database, claimsIn(found), context.signal),
  ]);
  const ids = new Set([...claims.values()].flatMap(sourcesOfClaim));
  const sources = new Map<EntityId, NotedSource>();
  for (const source of await entitiesOf(context, [...ids])) sources.set(source.id, noted(source, language));
  // One that the caller may not see is not among them.
  const sourcesOf = new Map(
    [...claims].map(([id, values]) => [id, sourcesOfClaim(values).filter((source) => sources.has(source))]),
  );
  return { nameOf, sourcesOf, sources };
}

function noted(source: EntityNode, language: Language): NotedSource {
  const { id, name, ...values } = source;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const recorded: Readonly<Record<string, unknown>> = { ...values };
  return {
    name: name[language] ?? name.da ?? name.en ?? id,
    publisher: text(recorded['publisher']),
    published: text(recorded['published']),
    address: text(recorded['address']),
  };
}
