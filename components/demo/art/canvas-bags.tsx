import { Light, Line, Shade, Stage, Stitch, Tag } from './parts'

export function Ropewalk() {
  return (
    <Stage spread={150} ground={322}>
      <path
        d="M136 190 C136 96 264 96 264 190"
        fill="none"
        stroke="#6b3f1f"
        strokeWidth="12"
        strokeLinecap="round"
      />
      <rect x="176" y="104" width="48" height="22" rx="9" fill="#8a552c" />
      <Stitch d="M182 109 H218" tone="#f3d6b0" />
      <Stitch d="M182 121 H218" tone="#f3d6b0" />
      <path
        d="M62 214 C62 178 82 164 118 162 H282 C318 164 338 178 338 214 V276 C338 306 322 320 290 320 H110 C78 320 62 306 62 276 Z"
        fill="#c79a4b"
      />
      <Light d="M62 214 C62 178 82 164 118 162 H136 C110 172 100 190 100 218 V320 C74 318 62 304 62 276 Z" />
      <Shade d="M338 214 C338 178 318 164 282 162 H268 C292 172 302 190 302 218 V319 C326 317 338 304 338 276 Z" />
      <Shade
        d="M62 268 C64 292 80 302 110 302 H290 C320 302 336 292 338 268 V276 C338 306 322 320 290 320 H110 C78 320 62 306 62 276 Z"
        by={0.2}
      />
      <Line d="M88 186 C140 174 260 174 312 186" width={5} color="#3c2917" strong={0.75} />
      <path d="M306 185 l14 12" stroke="#6b3f1f" strokeWidth="5" strokeLinecap="round" />
      <rect x="126" y="182" width="20" height="138" fill="#7d4b25" />
      <rect x="254" y="182" width="20" height="138" fill="#7d4b25" />
      <Shade d="M126 302 h20 v18 h-20 Z M254 302 h20 v18 h-20 Z" by={0.25} />
      <Stitch d="M130 188 V316" tone="#f3d6b0" strong={0.55} />
      <Stitch d="M142 188 V316" tone="#f3d6b0" strong={0.55} />
      <Stitch d="M258 188 V316" tone="#f3d6b0" strong={0.55} />
      <Stitch d="M270 188 V316" tone="#f3d6b0" strong={0.55} />
      <path
        d="M156 232 H244 V288 C244 295 240 299 233 299 H167 C160 299 156 295 156 288 Z"
        fill="#d4aa5e"
      />
      <Stitch
        d="M162 238 H238 V286 C238 291 236 293 231 293 H169 C164 293 162 291 162 286 Z"
        tone="#5f3f17"
      />
      <circle cx="136" cy="188" r="4" fill="#e9d3a3" />
      <circle cx="264" cy="188" r="4" fill="#e9d3a3" />
      <Line d="M74 246 C86 250 96 250 108 244" color="#5f3f17" strong={0.28} />
      <Line d="M292 234 C304 242 318 242 328 236" color="#5f3f17" strong={0.28} />
      <Tag x={200} y={262} />
    </Stage>
  )
}

export function Quay() {
  return (
    <Stage spread={112}>
      <path
        d="M146 170 C146 56 254 56 254 170"
        fill="none"
        stroke="#5a3418"
        strokeWidth="9"
        opacity="0.65"
      />
      <path
        d="M88 158 H312 L296 336 C295 348 289 354 277 354 H123 C111 354 105 348 104 336 Z"
        fill="#d9d2bd"
      />
      <Light d="M88 158 H128 L136 354 H123 C111 354 105 348 104 336 Z" by={0.35} />
      <Shade d="M312 158 H276 L266 354 H277 C289 354 295 348 296 336 Z" by={0.1} />
      <path
        d="M100 292 H300 L296 336 C295 348 289 354 277 354 H123 C111 354 105 348 104 336 Z"
        fill="#7f8d74"
      />
      <Shade
        d="M102 322 C108 336 116 340 130 340 H270 C284 340 292 336 298 322 L296 336 C295 348 289 354 277 354 H123 C111 354 105 348 104 336 Z"
        by={0.2}
      />
      <Stitch d="M101 299 H299" />
      <path d="M88 158 H312 L310 178 H90 Z" fill="#c8c0a8" />
      <Stitch d="M92 172 H308" tone="#5f5a45" strong={0.5} />
      <path
        d="M132 232 V172 C132 44 268 44 268 172 V232"
        fill="none"
        stroke="#8a552c"
        strokeWidth="12"
        strokeLinecap="round"
      />
      <path
        d="M132 226 V172 C132 44 268 44 268 172 V226"
        fill="none"
        stroke="#f3d6b0"
        strokeOpacity="0.55"
        strokeWidth="1.4"
        strokeDasharray="4.5 3.5"
      />
      <circle cx="132" cy="230" r="4" fill="#e9d3a3" />
      <circle cx="268" cy="230" r="4" fill="#e9d3a3" />
      <Line d="M172 200 C178 226 174 252 180 278" color="#5f5a45" strong={0.22} />
      <Line d="M226 196 C222 220 230 244 226 270" color="#5f5a45" strong={0.18} />
      <Tag x={200} y={246} />
    </Stage>
  )
}
