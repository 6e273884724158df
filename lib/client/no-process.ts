// Takes the place of the imitation of Node's `process` that Next gives browsers (scripts/light-pages.ts).
export const env = {}
