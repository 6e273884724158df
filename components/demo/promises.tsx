import Link from 'next/link'
import styles from './promises.module.css'

const PROMISES = [
  {
    slug: 'returns',
    title: '45 days to change your mind',
    text: 'Returns are free inside the EU, and at the counter in Porto and Berlin.',
    icon: 'M5 12 h19 a7 7 0 0 1 0 14 H13 M11 6 l-6 6 l6 6',
  },
  {
    slug: 'warranty',
    title: 'Ten years on every bag',
    text: 'Three on clothing. Zips and buckles for as long as the thing lives.',
    icon: 'M17 4 l11 4 v8 c0 8 -5 12 -11 14 c-6 -2 -11 -6 -11 -14 V8 Z M12 16.5 l4 4 l7 -8',
  },
  {
    slug: 'shipping-times',
    title: 'Leaves the same day',
    text: 'Ordered before 13:00 on a working day, it goes out that afternoon. From €4.50 in Iberia, €6.90 in the EU.',
    icon: 'M4 9 h17 v16 H4 Z M21 14 h5 l4 5 v6 h-9 M10 25 a0.1 0.1 0 0 1 0.1 0 M8 25 a3 3 0 0 0 6 0 a3 3 0 0 0 -6 0 M22 25 a3 3 0 0 0 6 0 a3 3 0 0 0 -6 0',
  },
  {
    slug: 'contact-and-support-hours',
    title: 'A person when you want one',
    text: 'The chat answers at any hour. People join Monday to Saturday.',
    icon: 'M5 7 h24 v17 H16 l-7 6 v-6 H5 Z M12 14 h10 M12 18 h6',
  },
]

export function Promises() {
  return (
    <section className={styles.section} aria-label="What we promise">
      <ul className={styles.list}>
        {PROMISES.map(({ slug, title, text, icon }) => (
          <li key={slug}>
            <svg
              width="34"
              height="34"
              viewBox="0 0 34 34"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
              strokeLinejoin="round"
              aria-hidden="true"
            >
              <path d={icon} />
            </svg>
            <h3>
              <Link href={`/demo/help/${slug}`}>{title}</Link>
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
