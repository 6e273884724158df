/** Texts of views that are fetched when they are first needed. */
export const en = {
  files: 'Files',
  uploading: (name: string) => `Uploading ${name}`,
  removeFile: (name: string) => `Remove ${name}`,
  fileTooLarge: 'Larger than 10 MB',
  tooManyFiles: '10 files at most',
  fileRefused: 'This kind of file cannot be sent',
  fileFailed: 'Not uploaded. Remove it and try again.',
  rateChat: 'How was this conversation?',
  score: (score: number) => `${score} of 5`,
  rateMore: 'Anything to add? (optional)',
  skip: 'Skip',
}

export type LaterTexts = typeof en
