/** The cutting table from above: cloth with a seam half sewn, thread, shears, chalk and buttons. */
export function BenchArt({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={className}
      viewBox="0 0 720 620"
      aria-hidden="true"
      focusable="false"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <rect width="720" height="620" fill="#8f6a45" />
      <g stroke="#7a5836" strokeWidth="2" opacity="0.7">
        <path d="M0 104 H720 M0 226 H720 M0 348 H720 M0 470 H720 M0 580 H720" />
        <path
          d="M40 52 c90 -8 160 12 260 0 M430 164 c80 10 150 -8 250 2 M420 530 c100 -10 170 10 280 0"
          opacity="0.6"
        />
      </g>
      <g transform="rotate(-8 300 330)">
        <path
          d="M96 150 L470 128 L494 520 L112 534 Z"
          fill="#2c1c0e"
          opacity="0.22"
          transform="translate(10 14)"
        />
        <path d="M96 150 L470 128 L494 520 L112 534 Z" fill="#3f6650" />
        <path d="M96 150 L250 141 L266 528 L112 534 Z" fill="#4b765d" />
        <path d="M250 141 L266 528" stroke="#23402f" strokeWidth="3" />
        <path
          d="M240 142 L256 528"
          stroke="#dfeadb"
          strokeOpacity="0.75"
          strokeWidth="2.4"
          strokeDasharray="9 7"
        />
        <path
          d="M262 141 L270 330"
          stroke="#dfeadb"
          strokeOpacity="0.75"
          strokeWidth="2.4"
          strokeDasharray="9 7"
        />
        <path
          d="M302 196 h136 l6 118 c0 12 -6 18 -18 19 l-100 6 c-12 0 -18 -6 -19 -17 Z"
          fill="#376049"
          stroke="#f2efe2"
          strokeOpacity="0.6"
          strokeWidth="2"
          strokeDasharray="3 6"
        />
        <path
          d="M122 196 L224 190 M124 232 L190 228"
          stroke="#f2efe2"
          strokeOpacity="0.5"
          strokeWidth="2.4"
        />
      </g>
      <path
        d="M288 322 C330 402 250 452 330 488 C412 524 436 420 520 446"
        stroke="#e9a066"
        strokeWidth="3.5"
      />
      <g transform="translate(520 446) rotate(24)">
        <path
          d="M0 0 L96 0"
          stroke="#20261f"
          strokeOpacity="0.3"
          strokeWidth="6"
          transform="translate(3 6)"
        />
        <path
          d="M0 0 C30 -3.6 70 -2.6 98 0 C70 2.6 30 3.6 0 0 Z"
          fill="#e6eae7"
          stroke="#cdd4cf"
          strokeWidth="1.5"
        />
        <path d="M6 0 H17" stroke="#75807a" strokeWidth="2" />
      </g>
      <Spool x={590} y={126} thread="#c25a34" />
      <Spool x={622} y={276} thread="#c79a4b" />
      <Shears />
      <g>
        <rect
          x="60"
          y="66"
          width="92"
          height="40"
          rx="8"
          fill="#2c1c0e"
          opacity="0.25"
          transform="rotate(-18 106 86) translate(4 7)"
        />
        <rect
          x="60"
          y="66"
          width="92"
          height="40"
          rx="8"
          fill="#f1ede0"
          transform="rotate(-18 106 86)"
        />
        <path d="M80 96 l52 -17" stroke="#cfc8b3" strokeWidth="2" />
      </g>
      {BUTTONS.map(([x, y, fill]) => (
        <g key={`${x}`} transform={`translate(${x} ${y})`}>
          <circle cx="3" cy="5" r="15" fill="#2c1c0e" opacity="0.25" />
          <circle r="15" fill={fill} />
          <circle r="10" stroke="#000" strokeOpacity="0.2" strokeWidth="1.6" />
          <path
            d="M-3.5 -3.5 h0.1 M3.5 -3.5 h0.1 M-3.5 3.5 h0.1 M3.5 3.5 h0.1"
            stroke="#000"
            strokeOpacity="0.5"
            strokeWidth="3"
          />
        </g>
      ))}
    </svg>
  )
}

const BUTTONS = [
  [566, 372, '#e9dfc8'],
  [616, 398, '#b97a45'],
  [664, 368, '#54788c'],
] as const

function Spool({ x, y, thread }: { x: number; y: number; thread: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle cx="7" cy="12" r="54" fill="#2c1c0e" opacity="0.25" />
      <circle r="54" fill="#d8b98a" />
      <circle r="54" stroke="#a98351" strokeWidth="3" />
      <circle r="43" fill={thread} />
      <g stroke="#000" strokeOpacity="0.16" strokeWidth="2">
        <circle r="37" />
        <circle r="31" />
        <circle r="25" />
      </g>
      <path d="M-38 -18 A42 42 0 0 1 -14 -39" stroke="#fff" strokeOpacity="0.4" strokeWidth="4" />
      <circle r="19" fill="#d8b98a" />
      <circle r="8" fill="#5d4226" />
    </g>
  )
}

function Shears() {
  const half = (
    <>
      <path d="M0 0 L-9 -214 C-2 -222 6 -206 10 -160 L14 -4 Z" fill="#dfe5e1" />
      <path d="M14 -4 L10 -160 C6 -206 -2 -222 -9 -214 L2 -120 Z" fill="#b9c3bd" />
      <path
        d="M4 -6 C-2 36 -30 52 -32 88 C-34 120 -8 134 12 124 C34 112 26 78 16 56 C10 42 14 20 14 -4 Z"
        fill="#20302a"
      />
      <path d="M-6 82 C-16 98 -12 112 -1 110 C12 108 10 90 4 74 Z" fill="#3f6650" />
    </>
  )
  return (
    <g transform="translate(392 168) rotate(62) scale(0.7)">
      <g transform="translate(8 14)" opacity="0.2">
        <path
          d="M0 0 L-18 -214 L14 -4 L44 -208 L16 20 C40 60 50 120 12 124 C-30 130 -40 80 4 20 Z"
          fill="#2c1c0e"
        />
      </g>
      <g transform="rotate(10)">{half}</g>
      <g transform="rotate(-10) scale(-1 1)">{half}</g>
      <circle cy="-4" r="8" fill="#8d9891" />
      <path d="M-4 -4 h8" stroke="#4e5853" strokeWidth="2.4" />
    </g>
  )
}
