import type { ReactNode } from 'react'

/** All drawings share one 400 × 400 stage, flat shapes in three tones, and one light from the left. */
export function Stage({ children, ground = 354, spread = 100 }: StageProps) {
  return (
    <svg viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      <ellipse cx="200" cy={ground} rx={spread} ry="7" fill="#0b1a14" opacity="0.16" />
      <ellipse cx="200" cy={ground} rx={spread * 0.7} ry="4" fill="#0b1a14" opacity="0.18" />
      {children}
    </svg>
  )
}

interface StageProps {
  children: ReactNode
  /** Where the thing stands, and half the width of its shadow. */
  ground?: number
  spread?: number
}

export function Stitch({ d, tone = '#fff', strong = 0.45 }: StitchProps) {
  return (
    <path
      d={d}
      fill="none"
      stroke={tone}
      strokeOpacity={strong}
      strokeWidth="1.4"
      strokeDasharray="4.5 3.5"
      strokeLinecap="round"
    />
  )
}

interface StitchProps {
  d: string
  tone?: string
  strong?: number
}

export function Shade({ d, by = 0.16 }: { d: string; by?: number }) {
  return <path d={d} fill="#07130e" opacity={by} />
}

export function Light({ d, by = 0.12 }: { d: string; by?: number }) {
  return <path d={d} fill="#fff" opacity={by} />
}

export function Line({ d, width = 2, color = '#07130e', strong = 0.35 }: LineProps) {
  return (
    <path
      d={d}
      fill="none"
      stroke={color}
      strokeOpacity={strong}
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
}

interface LineProps {
  d: string
  width?: number
  color?: string
  strong?: number
}

/** The leather tag that every bag carries, with the two hills of the mark. */
export function Tag({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x="-17" y="-11" width="34" height="22" rx="3" fill="#b97a45" />
      <rect x="-17" y="8" width="34" height="3" rx="1.5" fill="#7d4b25" opacity="0.6" />
      <path
        d="M-10 5 L-4 -3 L0 2 L4 -4 L10 5"
        fill="none"
        stroke="#5f3717"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </g>
  )
}

export function Buckle({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x="-9" y="-12" width="18" height="24" rx="4" fill="#1b211f" />
      <rect x="-5" y="-8" width="10" height="5" rx="2" fill="#4a524f" />
      <rect x="-5" y="3" width="10" height="5" rx="2" fill="#4a524f" />
    </g>
  )
}
