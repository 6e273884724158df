interface Named {
  name: string
}

const MAX_LENGTH = 4000

/** A message must say something: what carries files alone says what they are called. */
export const textOfFiles = (files: readonly Named[]): string =>
  files
    .map(({ name }) => name)
    .join(', ')
    .slice(0, MAX_LENGTH)

/** Whether a message's text says no more than its files do. */
export const saysFilesAlone = (text: string, files: readonly Named[]): boolean =>
  files.length > 0 && text === textOfFiles(files)
