/** The module that the thread of the analyses runs in tests: it takes the sources. */
export const thread = new URL('./thread-from-source.mjs', import.meta.url);
