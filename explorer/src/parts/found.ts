/** What the API has found goes by the text that was typed, though not always by the name that is shown. */
export const isFound = (): boolean => true;
