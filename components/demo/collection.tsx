import Link from 'next/link'
import styles from './collection.module.css'
import { PRODUCTS, type Product } from './products'

export function Collection() {
  return (
    <section id="collection" className={styles.section} aria-labelledby="collection-title">
      <div className={styles.head}>
        <h2 id="collection-title">The collection</h2>
        <p>
          Nine things, made in small batches and kept for years. New colours come twice a year; the
          patterns stay.
        </p>
      </div>
      <ul className={styles.grid}>
        {PRODUCTS.map((product, index) => (
          <ProductCard key={product.name} product={product} lead={index === 0} />
        ))}
      </ul>
    </section>
  )
}

function ProductCard({ product, lead }: { product: Product; lead: boolean }) {
  const { name, note, price, colours, tint, help, Art } = product
  return (
    <li className={lead ? `${styles.card} ${styles.lead}` : styles.card}>
      <div className={`${styles.tile} ${styles[tint] ?? ''}`}>
        <Art />
      </div>
      <div className={styles.line}>
        <h3>{name}</h3>
        <p className={styles.price}>€{price}</p>
      </div>
      <p className={styles.note}>{note}</p>
      <div className={styles.foot}>
        <Link href={`/demo/help/${help.slug}`} prefetch={false}>
          {help.label}
          <span className={styles.hidden}>: {name}</span>
        </Link>
        <span className={styles.hidden}>{colours.length} colours</span>
        <ul className={styles.colours} aria-hidden="true">
          {colours.map((colour) => (
            <li key={colour} style={{ backgroundColor: colour }} />
          ))}
        </ul>
      </div>
    </li>
  )
}
