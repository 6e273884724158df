import type { Metadata } from 'next'
import { HelpArticle } from '@/components/demo/help-article'
import { findHelpArticle, helpArticles } from '@/components/demo/help-articles'

interface HelpPageProps {
  params: Promise<{ slug: string }>
}

export async function generateStaticParams() {
  const articles = await helpArticles()
  return articles.filter(({ language }) => language === 'en').map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: HelpPageProps): Promise<Metadata> {
  const { slug } = await params
  return { title: (await findHelpArticle(slug, 'en'))?.title ?? 'Help' }
}

export default async function HelpPage({ params }: HelpPageProps) {
  const { slug } = await params
  return <HelpArticle slug={slug} language="en" />
}
