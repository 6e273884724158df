import Link from 'next/link'
import { Mark } from './mark'
import styles from './shop-footer.module.css'

const HELP_LINKS = [
  { slug: 'shipping-times', label: 'Shipping' },
  { slug: 'returns', label: 'Returns' },
  { slug: 'clothing-sizes', label: 'Clothing sizes' },
  { slug: 'warranty', label: 'Warranty' },
  { slug: 'payment-methods', label: 'Ways to pay' },
]

export function ShopFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.grid}>
        <div>
          <p className={styles.brand}>
            <Mark />
            Larkenfell
          </p>
          <p className={styles.tagline}>Bags and layers, sewn in Porto, made to be mended.</p>
        </div>
        <nav aria-labelledby="footer-help">
          <h2 id="footer-help">Help</h2>
          <ul>
            {HELP_LINKS.map(({ slug, label }) => (
              <li key={slug}>
                <Link href={`/demo/help/${slug}`}>{label}</Link>
              </li>
            ))}
            <li>
              <Link href="/demo/help">All help pages</Link>
            </li>
          </ul>
        </nav>
        <div>
          <h2>Porto</h2>
          <address>
            Rua do Cordoeiro 48
            <br />
            4050-190 Porto
            <br />
            Mon–Sat 10–19
            <br />
            Sun 12–18
          </address>
        </div>
        <div>
          <h2>Berlin</h2>
          <address>
            Seilerhof 7
            <br />
            10999 Berlin
            <br />
            Mon–Sat 11–19
            <br />
            Sun closed
          </address>
        </div>
      </div>
      <p className={styles.small}>
        Larkenfell does not exist. Its products, people and addresses are invented for this demo.
      </p>
    </footer>
  )
}
