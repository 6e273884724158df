/** What the file chooser offers; the server looks more closely. */
export const ACCEPTED = '.md,.markdown,.txt,.html,.htm,.pdf,.docx,.csv,.tsv'
