/** Of the version that is published next: what was there before versions were kept becomes the first of them. */
export const nextNumber = (published: number) => Math.max(published, 1) + 1
