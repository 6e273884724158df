import { join } from 'node:path'
import { cache } from 'react'
import { loadArticles, type SeedArticle } from '@/prisma/seed/load-articles'

/** What the shop calls its languages, and how HTML names them. */
export const HELP_LANGUAGES: Record<string, { label: string; htmlLang: string }> = {
  en: { label: 'English', htmlLang: 'en' },
  es: { label: 'Español', htmlLang: 'es' },
  zh: { label: '简体中文', htmlLang: 'zh-Hans' },
}

/** The shop's help pages are the very files that its knowledge base is seeded with. */
export const helpArticles = cache(
  (): Promise<SeedArticle[]> => loadArticles(join(process.cwd(), 'prisma/seed/demo/articles')),
)

export async function findHelpArticle(
  slug: string,
  language: string,
): Promise<SeedArticle | undefined> {
  const articles = await helpArticles()
  return articles.find((article) => article.slug === slug && article.language === language)
}
