/** How many are listed while somebody types; the page of the search has the rest. */
export const SHOWN = 8;
/** The key of the row that leads to that page. */
export const ALL = 'all';
