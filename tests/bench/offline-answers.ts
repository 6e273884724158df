import { realpathSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createOfflineModel } from '@/lib/model/offline'
import { saysNothingFound } from '@/lib/model/offline-phrases'
import type { ModelEvent } from '@/lib/model/port'
import { analyzerFor } from '@/lib/retrieval/analyze'
import { chunkMarkdown } from '@/lib/retrieval/chunk'
import { detectLanguage } from '@/lib/retrieval/detect-language'
import { buildIndex, type KnowledgeIndex } from '@/lib/retrieval/knowledge-index'
import { searchIndex } from '@/lib/retrieval/search'
import type { IndexedPassage } from '@/lib/retrieval/types'
import { loadArticles, type SeedArticle } from '@/prisma/seed/load-articles'
import { mean, percentile } from './metrics'
import { type OfflineQuestion, QUESTIONS, type Split, splitOf } from './offline-answers.data'

const ARTICLES = fileURLToPath(new URL('../../prisma/seed/demo/articles', import.meta.url))
/** As the server searches and asks. */
const PASSAGES = 6
const MAX_TOKENS = 600

export interface OfflineOutcome extends OfflineQuestion {
  split: Split
  answer: string
  declined: boolean
  /** Articles as `language/slug`, in the order of their first hit and of their first citation. */
  found: string[]
  cited: string[]
  answerRight: boolean
  articleRight: boolean
}

/** Asks every question through chunking, index, search and the offline model as the server runs them. */
export async function benchOfflineAnswers(
  questions: readonly OfflineQuestion[] = QUESTIONS,
): Promise<{ report: Record<Split, ReturnType<typeof summarise>>; outcomes: OfflineOutcome[] }> {
  const index = buildIndex((await loadArticles(ARTICLES)).flatMap(passagesOf))
  const outcomes: OfflineOutcome[] = []
  for (const [place, question] of questions.entries()) {
    outcomes.push(await ask(index, question, splitOf(place)))
  }
  const half = (split: Split) => summarise(outcomes.filter((outcome) => outcome.split === split))
  return { report: { tuning: half('tuning'), 'held-out': half('held-out') }, outcomes }
}

async function ask(
  index: KnowledgeIndex,
  asked: OfflineQuestion,
  split: Split,
): Promise<OfflineOutcome> {
  const { question } = asked
  const locale = detectLanguage(question, 'en')
  const passages = searchIndex(index, question, { language: locale, limit: PASSAGES }).map(
    ({ passage }) => passage,
  )
  const model = createOfflineModel({
    pieceDelayMs: 0,
    terms: (text, tag) => analyzerFor(tag).terms(text),
  })
  const request = {
    system: '',
    history: [],
    passages,
    context: '',
    question,
    locale,
    maxTokens: MAX_TOKENS,
    userId: 'bench',
    mayEscalate: true,
  }
  const events: ModelEvent[] = []
  for await (const event of model.stream(request, new AbortController().signal)) events.push(event)
  const answer = events.map((event) => (event.type === 'text' ? event.text : '')).join('')
  const articleOf = new Map(passages.map(({ id, documentId }) => [id, documentId]))
  const cited = events.flatMap((event) =>
    event.type === 'citation' ? [articleOf.get(event.citation.passageId) ?? ''] : [],
  )
  const declined = saysNothingFound(answer)
  return {
    ...asked,
    split,
    answer,
    declined,
    found: passages.map(({ documentId }) => documentId),
    cited,
    answerRight:
      asked.articles === null
        ? declined
        : asked.needs.every((text) => answer.includes(text)) &&
          !asked.without.some((text) => answer.includes(text)),
    articleRight: asked.articles?.includes(cited[0] ?? '') ?? cited.length === 0,
  }
}

function summarise(outcomes: readonly OfflineOutcome[]) {
  const topical = outcomes.filter(({ articles }) => articles !== null)
  const offTopic = outcomes.filter(({ articles }) => articles === null)
  const share = (of: readonly OfflineOutcome[], holds: (outcome: OfflineOutcome) => boolean) =>
    Math.round(mean(of.map((outcome) => (holds(outcome) ? 100 : 0))) * 10) / 10
  return {
    questions: topical.length,
    'answer right %': share(topical, ({ answerRight }) => answerRight),
    'first citation right %': share(topical, ({ articleRight }) => articleRight),
    'first passage right %': share(topical, ({ found, articles }) =>
      Boolean(articles?.includes(found[0] ?? '')),
    ),
    'off topic': offTopic.length,
    'off topic declined %': share(offTopic, ({ declined }) => declined),
    'median answer, characters': percentile(
      topical.map(({ answer }) => answer.length),
      0.5,
    ),
  }
}

function passagesOf({ slug, language, title, url, text }: SeedArticle): IndexedPassage[] {
  const documentId = `${language}/${slug}`
  return chunkMarkdown(text).map((chunk) => ({
    ...chunk,
    id: `${documentId}#${chunk.ordinal}`,
    documentId,
    knowledgeBaseId: 'bench',
    title,
    url,
    language: detectLanguage(`${title}\n${text}`),
  }))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, show: { type: 'boolean', default: false } },
  })
  const { report, outcomes } = await benchOfflineAnswers()
  if (values.json) {
    writeFileSync(values.json, `${JSON.stringify({ report, outcomes }, null, 2)}\n`)
  }
  // Held-out answers are counted, never shown, so that nobody tunes on them.
  const wrong = outcomes.filter(({ split, answerRight, articleRight }) => {
    return split === 'tuning' && (values.show || !(answerRight && articleRight))
  })
  for (const { question, answer, found, answerRight, articleRight } of wrong) {
    const marks = [answerRight ? '' : 'answer', articleRight ? '' : 'article'].filter(Boolean)
    console.log(`\n## ${question} [${marks.join(', ') || 'right'}] ${found[0] ?? '-'}\n${answer}`)
  }
  console.table(report)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main()
}
