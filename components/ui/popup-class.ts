/** What every floating surface looks like. */
export const popupClass =
  'rounded-md border border-n7 bg-raised text-n12 shadow-2 outline-none origin-(--transform-origin) transition-[opacity,scale] duration-120 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0 data-starting-style:scale-98'
