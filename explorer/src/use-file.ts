import { authorized, codeOf, Failure, reach, root, toldBy, type Answer, type Response200 } from './ask.js';
import { exchangeOf, useExchange, type Asked } from './use-answer.js';

/** Asks for a file that the API makes while a part of the page is shown, such as `network.columns.json`. */
export function useFile<Data>(file: string, parameters: Readonly<Record<string, string>>): Asked<Data> {
  const search = new URLSearchParams(parameters).toString();
  return useExchange(exchangeOf(`${file}?${search}`, async (signal) => readFile(file, search, signal)));
}

/**
 * Reads a file that the API makes, such as `network.columns.json`.
 * @throws Failure where there is none
 */
async function readFile<Data>(file: string, search: string, signal: AbortSignal): Promise<Answer<Data>> {
  const address = new URL(`export/${file}${search === '' ? '' : `?${search}`}`, root);
  const response = await reach(address, { headers: { ...authorized() }, signal });
  const body = (await response.json().catch(() => ({}))) as Response200;
  if (response.ok) return { data: body as Data, faults: [], at: new Date() };
  const [error] = body.errors ?? [];
  throw new Failure({
    code: error?.extensions?.code ?? codeOf(response),
    message: error?.message ?? `HTTP ${response.status}`,
    ...toldBy(response),
  });
}
