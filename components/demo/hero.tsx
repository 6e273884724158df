import { AskButton } from './ask-button'
import styles from './hero.module.css'
import { HeroScene } from './hero-scene'

export function Hero() {
  return (
    <section className={styles.hero} aria-labelledby="hero-title">
      <div className={styles.copy}>
        <p className={styles.eyebrow}>Sewn in Porto since 2011</p>
        <h1 id="hero-title" className={styles.title}>
          <span>Bags and layers,</span> <span>made to be</span> <span>mended.</span>
        </h1>
        <p className={styles.lead}>
          Packs for long weekends, knitwear for cold stations. If a seam gives way in nine years,
          the person who sewed it will sew it again.
        </p>
        <div className={styles.actions}>
          <a className={styles.primary} href="#collection">
            See the collection
          </a>
          <AskButton className={styles.secondary}>Questions? Ask us</AskButton>
        </div>
      </div>
      <HeroScene className={styles.scene} />
    </section>
  )
}
