import { byName } from '../../parts/by-name.js';
import { EntityLink, type Named } from '../../parts/entity.js';
import { useLanguage } from '../../words/bilingual.js';

interface SectionProps {
  readonly title: string;
  readonly entities: readonly Named[];
  /** Whether it is not known of them: they are set apart from what is. */
  readonly unknown?: boolean;
}

/** What stands beside the gaps, under a head of its own; nothing where there is none. */
export function EntitySection({ title, entities, unknown = false }: SectionProps) {
  const language = useLanguage();
  if (entities.length === 0) return null;
  return (
    <section className="stack close">
      <h2>{title}</h2>
      <ul className={unknown ? 'names apart' : 'names'}>
        {byName(entities, language).map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
          </li>
        ))}
      </ul>
    </section>
  );
}
