import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AskButton } from './ask-button'
import styles from './help.module.css'
import { findHelpArticle, HELP_LANGUAGES, helpArticles } from './help-articles'
import { HELP_TOPICS } from './help-topics'
import { Markdown } from './markdown'

export async function HelpArticle({ slug, language }: { slug: string; language: string }) {
  const article = await findHelpArticle(slug, language)
  if (!article) notFound()
  const htmlLang = HELP_LANGUAGES[language]?.htmlLang
  return (
    <main id="main" className={styles.page}>
      <div>
        <nav className={styles.crumbs} aria-label="You are here">
          <ol>
            <li>
              <Link href="/demo/help">Help</Link>
            </li>
            <li>{HELP_TOPICS.find(({ slugs }) => slugs.includes(slug))?.title}</li>
          </ol>
        </nav>
        <article lang={htmlLang}>
          <h1 className={styles.title}>{article.title}</h1>
          <Languages slug={slug} current={language} />
          <Markdown source={article.text} />
        </article>
      </div>
      <Aside slug={slug} />
    </main>
  )
}

async function Languages({ slug, current }: { slug: string; current: string }) {
  const versions = (await helpArticles()).filter((article) => article.slug === slug)
  if (versions.length < 2) return null
  return (
    <ul className={styles.languages}>
      {versions.map(({ language, url }) => (
        <li key={language} lang={HELP_LANGUAGES[language]?.htmlLang}>
          <Link href={url} aria-current={language === current ? 'page' : undefined}>
            {HELP_LANGUAGES[language]?.label ?? language}
          </Link>
        </li>
      ))}
    </ul>
  )
}

async function Aside({ slug }: { slug: string }) {
  const topic = HELP_TOPICS.find(({ slugs }) => slugs.includes(slug))
  const articles = await helpArticles()
  const related = (topic?.slugs ?? [])
    .filter((other) => other !== slug)
    .flatMap((other) => articles.filter((a) => a.slug === other && a.language === 'en'))
  return (
    <aside className={styles.aside} aria-labelledby="related-title">
      <h2 id="related-title">{topic?.title ?? 'More help'}</h2>
      <ul>
        {related.map(({ url, title }) => (
          <li key={url}>
            <Link href={url} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.ask}>
        <h2>Not what you were looking for</h2>
        <p>The chat answers at any hour. People are there Monday to Saturday.</p>
        <AskButton>Ask us</AskButton>
      </div>
    </aside>
  )
}
