import type { Metadata } from 'next'
import { HelpArticle } from '@/components/demo/help-article'
import { findHelpArticle, helpArticles } from '@/components/demo/help-articles'

interface TranslatedHelpPageProps {
  params: Promise<{ slug: string; language: string }>
}

export async function generateStaticParams() {
  const articles = await helpArticles()
  return articles
    .filter(({ language }) => language !== 'en')
    .map(({ slug, language }) => ({ slug, language }))
}

export async function generateMetadata({ params }: TranslatedHelpPageProps): Promise<Metadata> {
  const { slug, language } = await params
  return { title: (await findHelpArticle(slug, language))?.title ?? 'Help' }
}

export default async function TranslatedHelpPage({ params }: TranslatedHelpPageProps) {
  const { slug, language } = await params
  return <HelpArticle slug={slug} language={language} />
}
