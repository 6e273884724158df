/** Key of the query whether one's own sign-in has a second factor. */
export const TWO_FACTOR_KEY = 'two-factor'
