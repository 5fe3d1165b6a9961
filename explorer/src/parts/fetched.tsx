import { useEffect, useState, type ComponentType } from 'react';

/**
 * A part of the page whose script is fetched when it is first shown; until then something else stands there.
 *
 * It is no `lazy` in a `Suspense`: React shows what those awaited no sooner than 300 ms after what stood there meanwhile,
 * and only then a view asks for its data.
 * @param load its script, with the part as its default export; where it does not come the part fails as one that breaks
 */
export function fetched<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Meanwhile: ComponentType<Props>,
): ComponentType<Props> {
  let there: ComponentType<Props> | undefined;
  return function Fetched(props) {
    const [Part, setPart] = useState(() => there);
    const [failure, setFailure] = useState<{ readonly cause: unknown }>();
    useEffect(() => {
      if (Part) return;
      const fetchPart = async () => {
        try {
          const { default: part } = await load();
          there = part;
          setPart(() => part);
        } catch (cause) {
          setFailure({ cause });
        }
      };
      void fetchPart();
    }, [Part]);
    if (failure) throw failure.cause;
    return Part ? <Part {...props} /> : <Meanwhile {...props} />;
  };
}

/** Where nothing stands meanwhile. */
export const Nothing = () => null;
