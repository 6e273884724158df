import { Buckle, Light, Line, Shade, Stage, Stitch, Tag } from './parts'

/** The travel pack without its stage, so that the hero can stand it on a rock. */
export function HarrowPack() {
  return (
    <g>
      <path d="M124 132 C88 176 84 268 104 330" fill="none" stroke="#18261f" strokeWidth="13" />
      <path d="M276 132 C312 176 316 268 296 330" fill="none" stroke="#18261f" strokeWidth="13" />
      <path d="M174 62 C178 30 222 30 226 62" fill="none" stroke="#18261f" strokeWidth="9" />
      <path
        d="M116 128 C116 80 150 58 200 58 C250 58 284 80 284 128 L292 322 C293 343 280 354 258 354 H142 C120 354 107 343 108 322 Z"
        fill="#3f6650"
      />
      <Light d="M116 128 C116 84 142 64 178 60 C146 76 138 100 137 134 L130 354 C116 350 107 340 108 322 Z" />
      <Shade d="M284 128 C284 88 262 67 228 60 C254 80 262 102 262 134 L268 354 C284 351 293 341 292 322 Z" />
      <Shade d="M108 322 L107 330 C108 346 122 354 142 354 H258 C278 354 292 346 293 330 L292 318 C288 328 276 332 258 332 H142 C124 332 112 330 108 318 Z" />
      <path
        d="M114 150 C112 90 146 56 200 56 C254 56 288 90 286 150 C262 164 138 164 114 150 Z"
        fill="#4b765d"
      />
      <Light
        d="M114 150 C112 92 142 60 188 56 C150 72 140 110 141 158 C128 156 118 153 114 150 Z"
        by={0.1}
      />
      <Shade d="M114 150 C138 164 262 164 286 150 L286 157 C262 172 138 172 114 157 Z" by={0.3} />
      <Stitch d="M121 142 C144 154 256 154 279 142" />
      <Line d="M148 98 C176 88 224 88 252 98" width={3.5} strong={0.5} />
      <path d="M252 98 l9 15" stroke="#e08a4f" strokeWidth="3.5" strokeLinecap="round" />
      <rect x="147" y="140" width="13" height="72" fill="#1e3027" />
      <rect x="240" y="140" width="13" height="72" fill="#1e3027" />
      <path
        d="M132 204 H268 C275 204 279 208 279 215 L283 312 C284 328 275 336 260 336 H140 C125 336 116 328 117 312 L121 215 C121 208 125 204 132 204 Z"
        fill="#4b765d"
      />
      <Light
        d="M132 204 H160 C150 214 146 236 144 262 L138 336 C124 335 116 327 117 312 L121 215 C121 208 125 204 132 204 Z"
        by={0.09}
      />
      <Shade
        d="M117 308 C118 322 126 326 140 326 H260 C274 326 282 322 283 308 L283 312 C284 328 275 336 260 336 H140 C125 336 116 328 117 312 Z"
        by={0.28}
      />
      <Stitch d="M128 214 H272" />
      <Line d="M134 236 C160 242 240 242 266 236" width={3.5} strong={0.5} />
      <path d="M138 237 l-4 18" stroke="#e08a4f" strokeWidth="3.5" strokeLinecap="round" />
      <Line d="M128 286 C170 296 230 296 272 286" strong={0.18} />
      <Buckle x={153.5} y={184} />
      <Buckle x={246.5} y={184} />
      <Tag x={200} y={182} />
    </g>
  )
}

export function Harrow() {
  return (
    <Stage spread={112}>
      <HarrowPack />
    </Stage>
  )
}

export function Cordell() {
  return (
    <Stage spread={88}>
      <path d="M136 138 C108 180 108 276 122 332" fill="none" stroke="#4d1f13" strokeWidth="11" />
      <path d="M264 138 C292 180 292 276 278 332" fill="none" stroke="#4d1f13" strokeWidth="11" />
      <path d="M180 86 C182 58 218 58 220 86" fill="none" stroke="#4d1f13" strokeWidth="8" />
      <path
        d="M128 158 C128 108 158 80 200 80 C242 80 272 108 272 158 L276 330 C276 346 267 354 252 354 H148 C133 354 124 346 124 330 Z"
        fill="#b5522f"
      />
      <Light d="M128 158 C128 114 150 86 184 81 C156 100 149 126 148 160 L145 354 C132 353 124 345 124 330 Z" />
      <Shade d="M272 158 C272 116 250 88 218 82 C244 104 251 130 252 162 L256 354 C268 352 276 344 276 330 Z" />
      <path
        d="M146 176 C146 128 166 104 200 104 C234 104 254 128 254 176"
        fill="none"
        stroke="#4d1f13"
        strokeOpacity="0.7"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path d="M254 172 l2 18" stroke="#f1c27d" strokeWidth="3.5" strokeLinecap="round" />
      <path
        d="M142 232 C142 226 146 222 152 222 H248 C254 222 258 226 258 232 L261 318 C261 332 254 339 241 339 H159 C146 339 139 332 139 318 Z"
        fill="#c4623c"
      />
      <Light
        d="M142 232 C142 226 146 222 152 222 H172 C164 240 162 300 160 339 C146 339 139 332 139 318 Z"
        by={0.1}
      />
      <Shade
        d="M139 312 C140 326 147 330 159 330 H241 C253 330 260 326 261 312 V318 C261 332 254 339 241 339 H159 C146 339 139 332 139 318 Z"
        by={0.22}
      />
      <Stitch d="M150 232 H250" tone="#ffe3cf" />
      <Line d="M152 252 H248" width={3.5} strong={0.45} />
      <path d="M154 253 l-3 16" stroke="#f1c27d" strokeWidth="3.5" strokeLinecap="round" />
      <Stitch d="M156 210 C180 214 220 214 244 210" tone="#ffe3cf" strong={0.35} />
      <Tag x={200} y={150} />
    </Stage>
  )
}

export function Tern() {
  return (
    <Stage spread={92} ground={330}>
      <path
        d="M112 244 C92 120 178 54 250 92 C306 122 312 196 286 246"
        fill="none"
        stroke="#22313c"
        strokeWidth="13"
        strokeLinecap="round"
      />
      <path
        d="M112 244 C92 120 178 54 250 92 C306 122 312 196 286 246"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.2"
        strokeWidth="1.4"
        strokeDasharray="4.5 3.5"
      />
      <path
        d="M92 246 C92 222 108 210 136 210 H266 C294 210 308 224 308 248 C308 296 282 328 238 328 H162 C118 328 92 296 92 246 Z"
        fill="#54788c"
      />
      <Light d="M92 246 C92 222 108 210 136 210 H160 C132 220 122 236 124 258 C126 292 140 316 162 328 C118 328 92 296 92 246 Z" />
      <Shade
        d="M94 266 C104 298 128 312 162 312 H238 C272 312 298 298 306 266 C300 306 274 328 238 328 H162 C126 328 100 306 94 266 Z"
        by={0.22}
      />
      <Line d="M112 240 C150 226 250 226 288 240" width={4} strong={0.5} />
      <path d="M286 240 l12 13" stroke="#f1c27d" strokeWidth="3.5" strokeLinecap="round" />
      <path
        d="M132 262 C160 254 240 254 268 262 C268 288 252 304 226 304 H174 C148 304 132 288 132 262 Z"
        fill="#6389a0"
      />
      <Stitch d="M138 268 C166 261 234 261 262 268" />
      <Shade
        d="M133 272 C138 290 152 297 174 297 H226 C248 297 262 290 267 272 C264 292 250 304 226 304 H174 C150 304 136 292 133 272 Z"
        by={0.18}
      />
      <g transform="rotate(-46 138 130)">
        <Buckle x={138} y={130} />
      </g>
      <Tag x={200} y={282} />
    </Stage>
  )
}
