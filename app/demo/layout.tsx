import type { Metadata } from 'next'
import localFont from 'next/font/local'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import styles from '@/components/demo/shop.module.css'
import { ShopFooter } from '@/components/demo/shop-footer'
import { ShopHeader } from '@/components/demo/shop-header'
import { getDeps } from '@/lib/deps'

const inter = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2',
  variable: '--shop-font',
  weight: '100 900',
  display: 'swap',
})

export const metadata: Metadata = {
  title: {
    absolute: 'Larkenfell: bags and layers, made to be mended',
    template: '%s · Larkenfell',
  },
  description: 'Packs, bags and clothing, sewn in Porto and repaired for as long as they live.',
  robots: { index: false },
}

/** A customer's site: it knows of Parley only the script tag and the calls it queues for it. */
export default async function DemoLayout({ children }: { children: ReactNode }) {
  await connection()
  if (!getDeps().env.demo) notFound()
  return (
    <div className={`${styles.root} ${inter.variable}`} lang="en">
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <aside className={styles.strip} aria-label="About this demo">
        <span>This is a made-up shop that shows Parley.</span>
        {/* Not a Link: a full load leaves the shop's chat behind. */}
        <a href="/sign-in">Open the agent inbox</a>
      </aside>
      <ShopHeader />
      {children}
      <ShopFooter />
      <script async src="/w/wk_demo.js" />
    </div>
  )
}
