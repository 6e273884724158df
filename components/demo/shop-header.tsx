import Link from 'next/link'
import { AskButton } from './ask-button'
import { Mark } from './mark'
import styles from './shop-header.module.css'

const LINKS = [
  { href: '/demo#collection', label: 'Collection' },
  { href: '/demo#story', label: 'Story' },
  { href: '/demo#repairs', label: 'Repairs' },
  { href: '/demo/help', label: 'Help' },
]

export function ShopHeader() {
  return (
    <header className={styles.header}>
      <Link href="/demo" className={styles.home}>
        <Mark />
        Larkenfell
      </Link>
      <nav className={styles.nav} aria-label="Shop">
        <ul>
          {LINKS.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <AskButton className={styles.ask}>Ask us</AskButton>
    </header>
  )
}
