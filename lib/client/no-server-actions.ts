// Takes the place of the part of Next's router that sends server actions (scripts/light-pages.ts): the console has none.
export function serverActionReducer(): never {
  throw new Error('There are no server actions: ask /api/v1')
}
