import type { Metadata } from 'next'
import Link from 'next/link'
import styles from '@/components/demo/help.module.css'
import { helpArticles } from '@/components/demo/help-articles'
import { HELP_TOPICS } from '@/components/demo/help-topics'

export const metadata: Metadata = { title: 'Help' }

export default async function HelpIndexPage() {
  const english = (await helpArticles()).filter((article) => article.language === 'en')
  return (
    <main id="main" className={styles.index}>
      <h1>Help</h1>
      <p>Everything we know about sending, sizing, mending and paying, written down once.</p>
      <div className={styles.topics}>
        {HELP_TOPICS.map(({ title, slugs }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {slugs
                .flatMap((slug) => english.filter((article) => article.slug === slug))
                .map((article) => (
                  <li key={article.slug}>
                    <Link href={article.url} prefetch={false}>
                      {article.title}
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  )
}
