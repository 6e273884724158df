/** A piece of a written schema; `ref` names another schema of the document. */
export interface SchemaToken {
  text: string
  ref?: string
}

export interface ReferenceOperation {
  id: string
  method: string
  path: string
  summary: string
  /** Who may call, in words. */
  access: string
  parameters: { name: string; place: string; required: boolean; schema: SchemaToken[] }[]
  body: SchemaToken[] | null
  status: string
  answer: SchemaToken[] | null
}

export interface Reference {
  groups: { name: string; operations: ReferenceOperation[] }[]
  schemas: { name: string; schema: SchemaToken[] }[]
}
