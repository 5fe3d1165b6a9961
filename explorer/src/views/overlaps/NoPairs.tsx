import { Link } from 'wouter';
import type { Address } from '../../address.js';
import { OverlapsLoosened } from '../../api.generated.js';
import { useAnswer } from '../../use-answer.js';
import { whenOf } from '../../parts/time.js';
import { bilingual, counted, useWords, useWritten } from '../../words/bilingual.js';
import { filterOf, type parameters } from './parameters.js';

const words = bilingual(
  {
    now: 'Ingen indsatser gør i dag det samme, så vidt det er registreret.',
    chosen: 'Intet par svarer til det, der er valgt.',
    class: (count: string) => `${count} par af andre slags`,
    when: (count: string) => `${count} par i hele perioden`,
    kind: (count: string) => `${count} par blandt alle slags indsatser`,
    across: (count: string) => `${count} par, også af samme slags`,
    theme: (count: string) => `${count} par uanset tema`,
    network: (count: string) => `${count} par uanset netværk`,
    initiative: (count: string) => `${count} par med andre indsatser`,
    dim: (count: string) => `${count} par, når alt sammenlignes`,
  },
  {
    now: 'No initiatives do the same today, as far as is on record.',
    chosen: 'No pair fits what is chosen.',
    class: (count: string) => counted(count, 'pair of another class', 'pairs of other classes'),
    when: (count: string) => `${counted(count, 'pair', 'pairs')} in all time`,
    kind: (count: string) => `${counted(count, 'pair', 'pairs')} among all kinds of initiative`,
    across: (count: string) => `${counted(count, 'pair', 'pairs')}, also of the same kind`,
    theme: (count: string) => `${counted(count, 'pair', 'pairs')} whatever the theme`,
    network: (count: string) => `${counted(count, 'pair', 'pairs')} whatever the network`,
    initiative: (count: string) => `${counted(count, 'pair', 'pairs')} with other initiatives`,
    dim: (count: string) => `${counted(count, 'pair', 'pairs')} where all is compared`,
  },
);

interface NoPairsProps extends Pick<Address<typeof parameters>, 'values' | 'to'> {
  /** How many pairs of other classes there are. */
  readonly otherClasses: number;
}

/** No pair: says so, and which single choice hides how many, so that just that one can be loosened. */
export function NoPairs({ values, to, otherClasses }: NoPairsProps) {
  const t = useWords(words);
  const write = useWritten();
  const filter = filterOf(values);
  const { answer } = useAnswer(OverlapsLoosened, {
    ...whenOf(values.when),
    minConfidence: values.sure,
    all: filter,
    kind: { ...filter, kinds: null },
    across: { ...filter, acrossKinds: null },
    theme: { ...filter, themes: null },
    network: { ...filter, networks: null },
    initiative: { ...filter, initiative: null },
    dim: { ...filter, dimensions: null },
  });
  const found = answer?.data;
  const ways = [
    ['when', found?.when?.totalCount, to({ when: 'ever', after: null })],
    ['class', otherClasses, to({ class: [], after: null })],
    ['kind', found?.kind?.totalCount, to({ kind: [], after: null })],
    ['across', found?.across?.totalCount, to({ across: false, after: null })],
    ['theme', found?.theme?.totalCount, to({ theme: [], after: null })],
    ['network', found?.network?.totalCount, to({ network: [], after: null })],
    ['initiative', found?.initiative?.totalCount, to({ initiative: null, after: null })],
    ['dim', found?.dim?.totalCount, to({ dim: [], after: null })],
  ] as const;
  const narrowed = Object.keys(filter).length > 0;
  return (
    <div className="card stack close">
      <p className="lead">{values.when === 'now' && !narrowed ? t.now : t.chosen}</p>
      <ul className="bare row">
        {ways.map(
          ([name, count, way]) =>
            count !== undefined &&
            count > 0 && (
              <li key={name}>
                <Link href={way} className="button">
                  {t[name](write.number(count))} <span aria-hidden="true">→</span>
                </Link>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
