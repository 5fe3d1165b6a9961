import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { EntityNode } from '../reading/index.js';
import { terms } from '../vocabulary/index.js';
import { Entity } from './entity.js';
import { enumOf } from './scalars.js';

const LanguageEnum = enumOf(terms.Language);
type Language = keyof typeof terms.Language.values;

@ObjectType('ShownText', { description: 'A text in one language, and which one that is.' })
class ShownText {
  @Field(() => String, { description: 'The text.' })
  text!: string;

  @Field(() => LanguageEnum, { description: 'The language that it is in, as a page tells whoever reads it aloud.' })
  language!: Language;
}

/**
 * The name of an entity as a page in one language shows it. `BilingualText` itself has no such field: partners have that
 * type too, and could not answer it.
 */
@Resolver(() => Entity)
export class ShownNameResolver {
  @FieldResolver(() => ShownText, {
    description: 'Its name in one language, or where it has none in that, in the other.',
  })
  shownName(
    @Root() entity: EntityNode,
    @Arg('language', () => LanguageEnum, { defaultValue: 'DA', description: 'The language of the page.' })
    language: Language,
  ): ShownText {
    return shownName(entity, language);
  }
}

/** The name of an entity in a language, or where it has none in that, in the other. */
export function shownName({ id, name }: EntityNode, language: Language): ShownText {
  const other = language === 'DA' ? 'EN' : 'DA';
  const text = nameIn(name, language);
  return text === undefined ? { text: nameIn(name, other) ?? id, language: other } : { text, language };
}

const nameIn = (name: EntityNode['name'], language: Language): string | undefined =>
  language === 'DA' ? name.da : name.en;
