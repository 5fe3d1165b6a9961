import { useRef, useState } from 'react';
import { answerOf, Failure, post, type Document, type Fault } from '../ask.js';

/** One change, as the API takes it: a kind, a verb or `withdraw`, and what is said of it. */
export type Change = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What a mutation on a set of changes gives back. */
export type Done = { readonly set: { readonly id: string } | null };

/** What came of sending: the id of the set of changes, or why there is none. */
interface Outcome {
  readonly id?: string;
  readonly fault?: Fault;
}

/** How far something is that is to be changed. */
export interface Sending {
  readonly busy: boolean;
  readonly fault: Fault | undefined;
  /** Sends it; whoever sends the same once more sends the same key, so that it is done once. */
  readonly send: (mutation: Document<Done, never>, variables: object) => Promise<Outcome>;
}

export function useSending(): Sending {
  const last = useRef({ content: '', key: '' });
  const [state, setState] = useState<Pick<Sending, 'busy' | 'fault'>>({ busy: false, fault: undefined });
  const send: Sending['send'] = async (mutation, variables) => {
    const content = `${mutation.name} ${JSON.stringify(variables)}`;
    if (last.current.content !== content) last.current = { content, key: newKey() };
    setState({ busy: true, fault: undefined });
    try {
      const asked = { ...variables, idempotencyKey: last.current.key };
      const { data, faults } = await answerOf<Done>(await post(mutation, asked, new AbortController().signal));
      if (data.set === null) throw new Failure(faults[0] ?? { code: 'INTERNAL', message: '' });
      setState({ busy: false, fault: undefined });
      return { id: data.set.id };
    } catch (error) {
      const fault = error instanceof Failure ? error.fault : { code: 'INTERNAL', message: String(error) };
      setState({ busy: false, fault });
      return { fault };
    }
  };
  return { ...state, send };
}

/** Not `randomUUID`, which browsers have only for addresses that are encrypted. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
