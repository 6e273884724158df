import { BenchArt } from './art/bench'
import styles from './story.module.css'

const FIGURES = [
  { value: '23', label: 'people in the sewing room' },
  { value: '11,480', label: 'pieces mended last year' },
  { value: '91%', label: 'recycled or organic, by weight' },
]

export function Story() {
  return (
    <section id="story" className={styles.story} aria-labelledby="story-title">
      <BenchArt className={styles.bench} />
      <div className={styles.text}>
        <h2 id="story-title">One long room in an old rope works</h2>
        <p>
          Marta Larken sewed sails; Joel Fell mended climbing packs in his kitchen. In 2011 they
          rented a ropewalk by the river in Porto, 140 metres long and four wide, and put six
          machines at the end with the light.
        </p>
        <p>
          Every pattern since has had to pass one test at the repair bench: can somebody open this
          seam, replace what is worn and close it again, so that it holds? If not, it goes back to
          the table.
        </p>
        <dl className={styles.figures}>
          {FIGURES.map(({ value, label }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
