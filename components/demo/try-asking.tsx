import { AskButton } from './ask-button'
import styles from './try-asking.module.css'

const QUESTIONS: readonly { text: string; lang?: string }[] = [
  { text: 'How long does a parcel to Germany take?' },
  { text: 'The zip of my seven-year-old bag is broken. What will it cost?' },
  { text: 'Which size of the Fell jacket fits a chest of 98 cm?' },
  { text: '退货需要自己付运费吗？', lang: 'zh-Hans' },
]

export function TryAsking() {
  return (
    <section className={styles.section} aria-labelledby="asking-title">
      <div className={styles.intro}>
        <h2 id="asking-title">Try asking</h2>
        <p>
          The assistant answers from our help pages and shows the passage it used. Ask for a person
          at any point, and one of us takes over.
        </p>
      </div>
      <ul className={styles.questions}>
        {QUESTIONS.map(({ text, lang }) => (
          <li key={text}>
            <AskButton question={text} className={styles.question}>
              <span lang={lang}>{text}</span>
              <svg width="22" height="22" viewBox="0 0 22 22" fill="none" aria-hidden="true">
                <path
                  d="M4 11 h14 M12.5 5.5 l5.5 5.5 l-5.5 5.5"
                  stroke="currentColor"
                  strokeWidth="1.9"
                  strokeLinecap="round"
                  strokeLinejoin="round"
                />
              </svg>
            </AskButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
