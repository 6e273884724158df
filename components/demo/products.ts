import type { ReactElement } from 'react'
import { Cordell, Harrow, Tern } from './art/backpacks'
import { Quay, Ropewalk } from './art/canvas-bags'
import { FellShell, Marram, Skerry, WatchCap } from './art/clothing'

export interface Product {
  name: string
  note: string
  /** In euros. */
  price: number
  colours: readonly string[]
  tint: 'moss' | 'clay' | 'straw' | 'fog'
  help: { slug: string; label: string }
  Art: () => ReactElement
}

const PACK_SIZES = { slug: 'backpack-sizes', label: 'Find your size' }
const CLOTHING_SIZES = { slug: 'clothing-sizes', label: 'Size guide' }
const CARE = { slug: 'care-and-washing', label: 'How to care for it' }

export const PRODUCTS: readonly Product[] = [
  {
    name: 'Harrow 38',
    note: 'A travel pack in three back lengths. Recycled nylon, 1,350 g, sized for the cabin.',
    price: 219,
    colours: ['#3f6650', '#2c3a42', '#b5522f'],
    tint: 'moss',
    help: PACK_SIZES,
    Art: Harrow,
  },
  {
    name: 'Cordell 22',
    note: 'Everyday pack, 22 litres',
    price: 148,
    colours: ['#b5522f', '#3f6650', '#54788c'],
    tint: 'clay',
    help: PACK_SIZES,
    Art: Cordell,
  },
  {
    name: 'Ropewalk 40',
    note: 'Waxed canvas duffel',
    price: 245,
    colours: ['#c79a4b', '#4a4f3b'],
    tint: 'straw',
    help: CARE,
    Art: Ropewalk,
  },
  {
    name: 'Tern',
    note: 'Sling for the small things, 5 litres',
    price: 69,
    colours: ['#54788c', '#c79a4b', '#3a3f3c'],
    tint: 'fog',
    help: PACK_SIZES,
    Art: Tern,
  },
  {
    name: 'Quay',
    note: 'Canvas tote with a waxed foot',
    price: 89,
    colours: ['#d9d2bd', '#7f8d74'],
    tint: 'moss',
    help: CARE,
    Art: Quay,
  },
  {
    name: 'Fell',
    note: 'Three-layer shell, free of PFAS',
    price: 289,
    colours: ['#34757f', '#b5522f', '#26312d'],
    tint: 'fog',
    help: CLOTHING_SIZES,
    Art: FellShell,
  },
  {
    name: 'Skerry',
    note: 'Merino crew, 18.5 micron',
    price: 98,
    colours: ['#d9cfba', '#3f6650'],
    tint: 'clay',
    help: CLOTHING_SIZES,
    Art: Skerry,
  },
  {
    name: 'Marram',
    note: 'Overshirt, cotton and linen',
    price: 139,
    colours: ['#7a8354', '#54788c', '#c79a4b'],
    tint: 'straw',
    help: CLOTHING_SIZES,
    Art: Marram,
  },
  {
    name: 'Watch cap',
    note: 'Merino, one size',
    price: 34,
    colours: ['#bd5536', '#3f6650', '#2c3a42'],
    tint: 'moss',
    help: CARE,
    Art: WatchCap,
  },
]
