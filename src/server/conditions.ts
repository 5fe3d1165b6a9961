import fresh from 'fresh';

/**
 * Whether a client names this very answer among those that it has (If-None-Match). `*` names none: it asks whether there
 * is any answer, which is not known before it is made (`hasAny`).
 */
export const hasThis = (condition: string | undefined, etag: string): boolean =>
  condition !== undefined && condition !== ANY && fresh({ 'if-none-match': condition }, { etag });

/** Whether a client wants to hear only where there is no answer. */
export const hasAny = (condition: string | undefined): boolean => condition === ANY;

const ANY = '*';
