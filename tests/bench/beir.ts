import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

/** A data set that cannot be read; the message is one line for the person at the terminal. */
export class DatasetError extends Error {}

const documentSchema = z.object({
  _id: z.string(),
  title: z.string().default(''),
  text: z.string(),
})
const querySchema = z.object({ _id: z.string(), text: z.string() })

export interface BeirDataset {
  documents: z.infer<typeof documentSchema>[]
  /** Only queries with at least one relevant document. */
  queries: z.infer<typeof querySchema>[]
  /** Grades by query, then by document. */
  judgements: Map<string, Map<string, number>>
}

/**
 * Reads a directory in BEIR's format: `corpus.jsonl`, `queries.jsonl`, `qrels/test.tsv`, each plain or with `.gz`.
 * @throws DatasetError when a file is missing or a line of it is not understood.
 */
export function readBeirDataset(directory: string): BeirDataset {
  const judgements = readJudgements(directory)
  const queries = readJsonLines(directory, 'queries.jsonl', querySchema)
  const judged = queries.filter(({ _id }) =>
    [...(judgements.get(_id)?.values() ?? [])].some((grade) => grade > 0),
  )
  if (judged.length === 0) throw new DatasetError(`No query of ${directory} has a judgement`)
  const documents = readJsonLines(directory, 'corpus.jsonl', documentSchema)
  return { documents, queries: judged, judgements }
}

function readText(directory: string, name: string): string {
  const path = join(directory, name)
  try {
    if (existsSync(path)) return readFileSync(path, 'utf8')
    if (existsSync(`${path}.gz`)) return gunzipSync(readFileSync(`${path}.gz`)).toString('utf8')
  } catch (cause) {
    throw new DatasetError(`Cannot read ${path}`, { cause })
  }
  throw new DatasetError(`Missing file: ${path} (or ${path}.gz)`)
}

function readLines(directory: string, name: string): string[] {
  return readText(directory, name).split(/\r?\n/u)
}

function readJsonLines<Schema extends z.ZodType>(
  directory: string,
  name: string,
  schema: Schema,
): z.infer<Schema>[] {
  return readLines(directory, name).flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [schema.parse(JSON.parse(line))]
    } catch (cause) {
      throw new DatasetError(`${join(directory, name)}:${index + 1} is not understood`, { cause })
    }
  })
}

function readJudgements(directory: string): Map<string, Map<string, number>> {
  const name = join('qrels', 'test.tsv')
  const judgements = new Map<string, Map<string, number>>()
  for (const [index, line] of readLines(directory, name).entries()) {
    const [query, document, score] = line.split('\t')
    const isHeader = index === 0 && !Number.isFinite(Number(score))
    if (line.trim() === '' || isHeader) continue
    const grade = Number(score)
    if (!query || !document || score === undefined || !Number.isFinite(grade))
      throw new DatasetError(`${join(directory, name)}:${index + 1} is not understood`)
    const grades = judgements.get(query) ?? new Map<string, number>()
    judgements.set(query, grades.set(document, grade))
  }
  return judgements
}
