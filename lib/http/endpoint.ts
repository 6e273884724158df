import type * as z from 'zod/mini'
import type { Permission } from '@/lib/auth/permissions'
import type { Upload } from './read-upload'

type Schema = z.core.$ZodType

/**
 * Who may call: whoever has the permission; a signed-in person, whichever workspace; a person or an API key; a visitor by
 * the widget's token; anyone.
 */
export type Access = Permission | 'person' | 'caller' | 'visitor' | 'public'

/** What is answered. An item and a list are wrapped in `data`, a bare one is not; `beside` are fields next to a list. */
export type Answer =
  | { kind: 'item'; schema: Schema }
  | { kind: 'bare'; schema: Schema }
  | { kind: 'list'; schema: Schema; beside?: Readonly<Record<string, Schema>> }
  | { kind: 'none' }
  | { kind: 'file'; types: readonly string[] }

/** One route of the HTTP API as data: what checks requests, types handlers and is documented. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With parameters in braces, such as `/api/v1/documents/{id}`. */
  path: `/api/${string}`
  summary: string
  access: Access
  params?: Schema
  query?: Schema
  body?: Schema
  /** The body is `multipart/form-data` with one file in the field `file`. */
  takesFile?: boolean
  answer: Answer
  /** 200 where it is not given. */
  status?: 200 | 201 | 204
  /** 1,000,000 where it is not given. */
  maxBodyBytes?: number
  /** Files are taken as well, as multipart/form-data instead of `body`. */
  upload?: { maxBytes: number }
}

/** Keeps the exact types of a definition, from which the handler's follow. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}

type OutputOf<S> = S extends Schema ? z.core.output<S> : undefined

export type ParamsOf<E extends Endpoint> = OutputOf<E['params']>
export type QueryOf<E extends Endpoint> = OutputOf<E['query']>
export type BodyOf<E extends Endpoint> = OutputOf<E['body']>
/** Of an endpoint that takes files: either these or a body. */
export type UploadOf<E extends Endpoint> = E extends { upload: object }
  ? Upload | undefined
  : undefined

type BesideOf<A> = A extends { beside: infer B } ? { [K in keyof B]: OutputOf<B[K]> } : unknown

/** What a handler gives back. */
export type AnswerOf<A extends Answer> = A extends { kind: 'item' | 'bare'; schema: infer S }
  ? OutputOf<S>
  : A extends { kind: 'list'; schema: infer S }
    ? { data: OutputOf<S>[]; nextCursor: string | null } & BesideOf<A>
    : A extends { kind: 'none' }
      ? // biome-ignore lint/suspicious/noConfusingVoidType: services that answer nothing return void
        void
      : Response
