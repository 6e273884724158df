/** A run of text of one block, with the way back to the source: `map` pairs positions in `text` with those in the source, ascending. */
export interface Leaf {
  type: 'paragraph' | 'heading' | 'code' | 'cell'
  text: string
  map: [at: number, source: number][]
  start: number
  end: number
  /** Of a heading, 1–6. */
  level?: number
}
export interface Rule {
  type: 'rule'
  start: number
  end: number
}
export interface Container {
  type: 'quote' | 'list' | 'item' | 'table' | 'row'
  start: number
  end: number
  children: Block[]
  ordered?: boolean
  /** The first number of an ordered list. */
  from?: number
}
/** `start` and `end` are positions in the source. */
export type Block = Leaf | Rule | Container

/** `start` and `end` are positions in the leaf's text. */
export type Inline =
  | { type: 'text' | 'code'; start: number; end: number; text: string }
  | { type: 'break'; start: number; end: number }
  | { type: 'strong' | 'emphasis' | 'strike'; start: number; end: number; children: Inline[] }
  | { type: 'link'; start: number; end: number; href: string; children: Inline[] }
  | { type: 'citations'; start: number; end: number; indexes: number[] }
