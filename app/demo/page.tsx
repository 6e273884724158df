import { Collection } from '@/components/demo/collection'
import { Hero } from '@/components/demo/hero'
import { Promises } from '@/components/demo/promises'
import { RepairList } from '@/components/demo/repair-list'
import { Story } from '@/components/demo/story'
import { TryAsking } from '@/components/demo/try-asking'

export default function DemoPage() {
  return (
    <main id="main">
      <Hero />
      <Collection />
      <Story />
      <RepairList />
      <Promises />
      <TryAsking />
    </main>
  )
}
