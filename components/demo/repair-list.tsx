import Link from 'next/link'
import styles from './repair-list.module.css'

const REPAIRS = [
  { name: 'Zip slider', price: 8 },
  { name: 'Darning, each hole', price: 9 },
  { name: 'Patch up to 5 cm', price: 10 },
  { name: 'Open seam up to 20 cm', price: 12 },
  { name: 'Strap or webbing', price: 18 },
  { name: 'New waterproofing', price: 22 },
  { name: 'Re-waxing a bag', price: 25 },
  { name: 'Complete zip', price: 28 },
]

export function RepairList() {
  return (
    <section id="repairs" className={styles.section} aria-labelledby="repairs-title">
      <div className={styles.inner}>
        <div className={styles.intro}>
          <h2 id="repairs-title">The repair bench</h2>
          <p>
            We mend everything we have ever made, whatever its age. Free when the warranty covers
            it, and for a fair price when a dog, a door or ten good years did it.
          </p>
          <p>Back with you about 15 working days after it reaches Porto.</p>
          <Link href="/demo/help/repairs">How to send something in</Link>
        </div>
        <dl>
          {REPAIRS.map(({ name, price }) => (
            <div key={name} className={styles.row}>
              <dt>{name}</dt>
              <dd>€{price}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
