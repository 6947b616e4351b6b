/** The code of the diagnostic that an entry of an ignore file matches nothing any more. */
export const staleCode = 'stale-ignore';
