// Takes the place of what browsers of today need not be given (scripts/light-pages.ts).
export const env = {}
