import { HarrowPack } from './art/backpacks'

/** A pack on a rock above the fells. Its colours are the hero's variables, by day and by night. */
export function HeroScene({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={className}
      viewBox="0 0 1440 760"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="hero-sky" x1="0" y1="0" x2="0.25" y2="1">
          <stop offset="0.2" stopColor="var(--sky-high)" />
          <stop offset="0.85" stopColor="var(--sky-low)" />
        </linearGradient>
        <linearGradient id="hero-mist" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--sky-low)" stopOpacity="0" />
          <stop offset="1" stopColor="var(--sky-low)" stopOpacity="0.55" />
        </linearGradient>
      </defs>
      <rect width="1440" height="760" fill="url(#hero-sky)" />
      <circle cx="916" cy="286" r="82" fill="var(--sun)" />
      <path
        d="M0 604 L150 574 L300 590 L470 540 L620 560 L770 470 L862 430 L930 452 L1030 366 L1104 330 L1170 356 L1268 292 L1350 318 L1440 270 V760 H0 Z"
        fill="var(--far)"
      />
      <path
        d="M1104 330 L1170 356 L1130 372 L1150 408 L1084 376 Z M1268 292 L1350 318 L1300 336 L1316 378 L1250 330 Z M862 430 L930 452 L884 462 L870 492 L840 452 Z"
        fill="#fff"
        opacity="0.16"
      />
      <path d="M0 520 H1440 V660 H0 Z" fill="url(#hero-mist)" />
      <path
        d="M0 646 C120 616 220 632 340 622 C480 610 560 566 690 552 C820 540 900 500 1010 478 C1140 452 1260 420 1440 404 V760 H0 Z"
        fill="var(--mid)"
      />
      <path
        d="M690 552 C820 540 900 500 1010 478 C960 520 900 540 860 580 C800 590 740 570 690 552 Z"
        fill="#fff"
        opacity="0.07"
      />
      <path
        d="M0 690 C160 652 300 676 450 664 C620 650 740 604 880 598 C1040 592 1200 540 1440 520 V760 H0 Z"
        fill="var(--near)"
      />
      <path
        d="M520 760 C600 716 700 690 800 700 C760 712 700 730 680 760 Z"
        fill="#fff"
        opacity="0.06"
      />
      <path
        d="M0 738 C180 708 330 726 480 722 C640 716 760 676 900 668 C1080 658 1240 668 1440 632 V760 H0 Z"
        fill="var(--bank)"
      />
      <Birds />
      <Rock />
      <g transform="translate(884 218) scale(1.18)">
        <HarrowPack />
      </g>
      <Grass />
    </svg>
  )
}

function Birds() {
  const paths = [
    'M744 196 c9 -11 19 -10 25 1 c6 -11 17 -12 26 -2',
    'M806 148 c7 -8 14 -8 19 1 c5 -9 13 -9 20 -2',
    'M822 222 c5 -6 11 -6 14 1 c4 -7 10 -7 15 -1',
  ]
  return (
    <g fill="none" stroke="var(--bird)" strokeWidth="3" strokeLinecap="round">
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
  )
}

function Rock() {
  return (
    <g>
      <path
        d="M928 690 L968 648 L1040 634 L1190 630 L1268 644 L1330 682 L1352 730 L1360 760 H890 Z"
        fill="var(--rock)"
      />
      <path
        d="M968 648 L1040 634 L1190 630 L1268 644 L1200 656 L1060 660 Z"
        fill="var(--rock-top)"
      />
      <path
        d="M1060 660 L1200 656 L1176 700 L1208 760 H1040 L1074 710 Z"
        fill="#fff"
        opacity="0.05"
      />
      <path
        d="M1268 644 L1330 682 L1352 730 L1360 760 H1268 L1288 700 Z"
        fill="#000"
        opacity="0.14"
      />
      <ellipse cx="1122" cy="640" rx="122" ry="7" fill="#06120d" opacity="0.3" />
    </g>
  )
}

function Grass() {
  const tufts = [
    { x: 884, size: 1.05 },
    { x: 944, size: -0.7 },
    { x: 1292, size: -1 },
    { x: 1364, size: 0.75 },
    { x: 1420, size: 1.1 },
    { x: 824, size: -0.6 },
    { x: 1176, size: 0.55 },
    { x: 598, size: 0.5 },
    { x: 560, size: -0.72 },
    { x: 262, size: 0.62 },
    { x: 228, size: -0.42 },
  ]
  return (
    <g fill="var(--grass)">
      {tufts.map(({ x, size }) => (
        <path
          key={x}
          transform={`translate(${x} 764) scale(${size} ${Math.abs(size)})`}
          d="M-22 0 C-24 -26 -34 -40 -44 -50 C-26 -42 -16 -26 -13 -8 C-14 -40 -10 -62 -2 -80 C0 -54 0 -30 -2 -10 C2 -34 12 -54 30 -66 C18 -46 14 -24 12 0 Z"
        />
      ))}
    </g>
  )
}
