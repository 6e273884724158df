import { Light, Line, Shade, Stage, Stitch } from './parts'

const JACKET_ARM_LEFT =
  'M136 112 C104 122 88 150 80 196 L62 306 C60 318 66 324 76 326 L98 330 L134 204 Z'
const JACKET_ARM_RIGHT =
  'M264 112 C296 122 312 150 320 196 L338 306 C340 318 334 324 324 326 L302 330 L266 204 Z'

export function FellShell() {
  return (
    <Stage spread={96}>
      <path d={JACKET_ARM_LEFT} fill="#2d6a74" />
      <path d={JACKET_ARM_RIGHT} fill="#245962" />
      <Light d="M108 124 C94 140 86 162 80 196 L62 306 C60 316 64 321 70 324 C84 250 92 176 108 124 Z" />
      <path d="M66 300 L104 308 L98 330 L76 326 C66 324 60 318 62 306 Z" fill="#1b464e" />
      <path d="M334 300 L296 308 L302 330 L324 326 C334 324 340 318 338 306 Z" fill="#17393f" />
      <path
        d="M136 112 C160 100 240 100 264 112 L276 336 C276 346 270 352 260 352 H140 C130 352 124 346 124 336 Z"
        fill="#34757f"
      />
      <Light
        d="M136 112 C144 108 152 106 160 104 L152 352 H140 C130 352 124 346 124 336 Z"
        by={0.1}
      />
      <Shade
        d="M264 112 C256 108 248 106 240 104 L250 352 H260 C270 352 276 346 276 336 Z"
        by={0.14}
      />
      <path
        d="M150 110 C146 70 164 46 200 46 C236 46 254 70 250 110 C238 130 218 138 200 138 C182 138 162 130 150 110 Z"
        fill="#2d6a74"
      />
      <path
        d="M166 104 C164 80 176 66 200 66 C224 66 236 80 234 104 C226 118 214 124 200 124 C186 124 174 118 166 104 Z"
        fill="#12333a"
      />
      <Light d="M150 110 C146 72 162 48 194 46 C172 56 164 74 166 104 Z" by={0.14} />
      <path
        d="M166 106 C178 122 190 126 200 126 C210 126 222 122 234 106 L240 122 C228 138 214 146 200 146 C186 146 172 138 160 122 Z"
        fill="#3f8792"
      />
      <path d="M200 128 V352" stroke="#e8935c" strokeWidth="4" />
      <path d="M200 150 l6 16" stroke="#f6c9a4" strokeWidth="3.5" strokeLinecap="round" />
      <Stitch d="M134 168 C160 178 182 180 194 180" />
      <Stitch d="M266 168 C240 178 218 180 206 180" />
      <Line d="M146 262 L166 214" width={4} strong={0.45} />
      <Line d="M254 262 L234 214" width={4} strong={0.45} />
      <path d="M146 262 l-2 13" stroke="#e8935c" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M254 262 l2 13" stroke="#e8935c" strokeWidth="3.5" strokeLinecap="round" />
      <Shade d="M124 334 H276 C277 346 270 352 260 352 H140 C130 352 123 346 124 334 Z" by={0.2} />
      <path
        d="M222 196 l6 -9 l5 6 l5 -8 l8 11"
        fill="none"
        stroke="#dff0f1"
        strokeWidth="2.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </Stage>
  )
}

export function Skerry() {
  const rib = Array.from({ length: 17 }, (_, i) => `M${134 + i * 8.25} 330 V350`).join(' ')
  return (
    <Stage spread={94}>
      <path
        d="M138 94 C106 104 92 134 86 178 L72 306 C71 316 76 322 86 324 L106 327 L136 196 Z"
        fill="#cfc3ad"
      />
      <path
        d="M262 94 C294 104 308 134 314 178 L328 306 C329 316 324 322 314 324 L294 327 L264 196 Z"
        fill="#bdb098"
      />
      <path d="M74 294 L112 300 L106 327 L86 324 C76 322 71 316 72 306 Z" fill="#b3a58b" />
      <path d="M326 294 L288 300 L294 327 L314 324 C324 322 329 316 328 306 Z" fill="#a5977d" />
      <path
        d="M138 94 C150 86 164 82 168 80 C178 100 222 100 232 80 C236 82 250 86 262 94 L272 330 C272 344 266 350 254 350 H146 C134 350 128 344 128 330 Z"
        fill="#d9cfba"
      />
      <Light d="M138 94 C146 88 156 84 164 82 L154 350 H146 C134 350 128 344 128 330 Z" by={0.3} />
      <Shade d="M262 94 C254 88 244 84 236 82 L248 350 H254 C266 350 272 344 272 330 Z" by={0.08} />
      <path
        d="M164 80 C166 72 172 68 178 68 H222 C228 68 234 72 236 80 C228 108 172 108 164 80 Z"
        fill="#b3a58b"
      />
      <path d="M176 76 C184 68 216 68 224 76 C218 92 182 92 176 76 Z" fill="#6f6450" />
      <path
        d="M128 328 H272 C273 344 266 350 254 350 H146 C134 350 127 344 128 328 Z"
        fill="#b3a58b"
      />
      <path d={rib} stroke="#8f8268" strokeWidth="1.6" strokeOpacity="0.7" />
      <Line d="M138 96 C140 140 138 170 136 200" color="#7a6e57" strong={0.4} />
      <Line d="M262 96 C260 140 262 170 264 200" color="#7a6e57" strong={0.4} />
      <g fill="none" stroke="#a06a3c" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M134 150 l11 9 l11 -9 l11 9 l11 -9 l11 9 l11 -9 l11 9 l11 -9 l11 9 l11 -9 l11 9 l11 -9" />
        <path d="M134 166 h132" stroke="#3f6650" />
        <path d="M134 176 h132" stroke="#3f6650" strokeDasharray="1 7" />
      </g>
      <Line d="M150 250 C154 276 150 300 154 320" color="#7a6e57" strong={0.22} />
      <Line d="M246 240 C242 268 248 292 244 316" color="#7a6e57" strong={0.22} />
    </Stage>
  )
}

export function Marram() {
  return (
    <Stage spread={98}>
      <path
        d="M136 98 C104 108 90 138 82 186 L66 304 C65 316 70 322 80 324 L102 328 L134 200 Z"
        fill="#6c744a"
      />
      <path
        d="M264 98 C296 108 310 138 318 186 L334 304 C335 316 330 322 320 324 L298 328 L266 200 Z"
        fill="#5d653e"
      />
      <path d="M69 292 L109 299 L102 328 L80 324 C70 322 65 316 66 304 Z" fill="#585f39" />
      <path d="M331 292 L291 299 L298 328 L320 324 C330 322 335 316 334 304 Z" fill="#4d5431" />
      <circle cx="98" cy="313" r="3.4" fill="#e0d6b8" />
      <circle cx="302" cy="313" r="3.4" fill="#e0d6b8" />
      <path
        d="M136 98 C150 90 160 86 168 82 H232 C240 86 250 90 264 98 L274 322 C260 342 238 352 200 352 C162 352 140 342 126 322 Z"
        fill="#7a8354"
      />
      <Light d="M136 98 C146 92 154 88 162 85 L152 344 C140 339 132 332 126 322 Z" />
      <Shade d="M264 98 C254 92 246 88 238 85 L250 343 C260 338 268 331 274 322 Z" by={0.13} />
      <path d="M176 76 H224 L200 110 Z" fill="#3b4126" />
      <path d="M168 82 C170 74 174 70 180 70 L200 108 L180 134 L160 92 Z" fill="#8a9462" />
      <path d="M232 82 C230 74 226 70 220 70 L200 108 L220 134 L240 92 Z" fill="#7f8959" />
      <Line d="M200 110 V352" strong={0.4} />
      <Line d="M209 122 V351" strong={0.16} />
      {[136, 182, 228, 274, 320].map((y) => (
        <circle key={y} cx="204.5" cy={y} r="4" fill="#e0d6b8" />
      ))}
      {[143, 219].map((x) => (
        <g key={x}>
          <path d={`M${x} 176 h38 v40 l-19 10 l-19 -10 Z`} fill="#848e5c" />
          <path d={`M${x - 2} 168 h42 v14 l-21 9 l-21 -9 Z`} fill="#6c744a" />
          <circle cx={x + 19} cy="184" r="3" fill="#e0d6b8" />
        </g>
      ))}
      <Stitch d="M130 312 C148 332 168 341 194 342" tone="#f3f0dc" />
      <Stitch d="M270 312 C252 332 232 341 213 342" tone="#f3f0dc" />
    </Stage>
  )
}

export function WatchCap() {
  const ribs = Array.from({ length: 15 }, (_, i) => 112 + i * 12.6)
  return (
    <Stage spread={100} ground={316}>
      <path d="M104 250 C100 150 144 92 200 92 C256 92 300 150 296 250 Z" fill="#a8452a" />
      <Light d="M104 250 C100 156 136 100 186 93 C150 124 138 180 138 250 Z" />
      <Shade d="M296 250 C300 156 264 100 214 93 C250 124 262 180 262 250 Z" />
      {[-72, -48, -24, 0, 24, 48, 72].map((dx) => (
        <Line
          key={dx}
          d={`M${200 + dx} 248 Q${200 + dx * 0.98} 150 ${200 + dx * 0.16} 96`}
          strong={0.2}
        />
      ))}
      <path
        d="M92 246 C92 234 100 228 112 230 C160 240 240 240 288 230 C300 228 308 234 308 246 L306 292 C306 302 300 308 290 309 C236 318 164 318 110 309 C100 308 94 302 94 292 Z"
        fill="#bd5536"
      />
      <Shade
        d="M94 284 C150 300 250 300 306 284 V292 C306 302 300 308 290 309 C236 318 164 318 110 309 C100 308 94 302 94 292 Z"
        by={0.2}
      />
      {ribs.map((x) => (
        <Line key={x} d={`M${x} 238 V304`} strong={0.22} />
      ))}
      <rect x="182" y="256" width="36" height="24" rx="3" fill="#e9dfc8" />
      <path
        d="M190 274 L196 265 L200 270 L204 264 L211 274"
        fill="none"
        stroke="#3f6650"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </Stage>
  )
}
