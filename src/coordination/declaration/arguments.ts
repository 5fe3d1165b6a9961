import { Confidence, term, termSet } from '../../graph/vocabulary/index.js';
import { edtf, object, oneOf, optional, the, withDefault } from './fields.js';

export const Window = object(
  'Window',
  'A period: what touches it counts. One end may be left open. Where neither a window nor a date (`asOf`) is given everything on record counts; a partial date such as “2014” is touched.',
  {
    from: optional(edtf('From the first day of this date.')),
    to: optional(edtf('To the last day of this date.')),
  },
);

export const RankingOrder = termSet('RankingOrder', 'In which order a list comes that somebody acts on.', {
  RELEVANCE: term(
    'efter relevans',
    'by relevance',
    'What can be acted on first: what goes on before what is over, much in common before little.',
  ),
  SCORE: term('efter score', 'by score', 'By score alone.'),
});

export const When = termSet('When', 'Whether a list has what is over too.', {
  NOW: term('nu', 'now', 'Without what is over.'),
  EVER: term('hele perioden', 'ever', 'All of it, whenever.'),
});

/** How sure claims must be to count. */
export const sure = {
  minConfidence: withDefault(oneOf(Confidence, 'How sure claims must be to count.'), 'INFERRED'),
};

/** Which claims count to an answer: how sure they must be, and when what they say must have held. */
export const evidence = {
  ...sure,
  asOf: optional(edtf('As it was on this date. Not together with `window`.')),
  window: optional(the(Window, 'What touched this period. Not together with `asOf`.')),
};

/** The arguments of a list that somebody acts on. */
export const actedOn = {
  ...evidence,
  orderBy: withDefault(oneOf(RankingOrder, 'In which order.'), 'RELEVANCE'),
  when: withDefault(oneOf(When, 'Whether with what is over, at the date asked for, else today.'), 'EVER'),
};
