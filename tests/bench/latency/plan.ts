/** How a live conversation goes, in milliseconds: the same for the platform and for the bare SDK. */
export const PACE = {
  /** From the request to the model's first token: short, so that many turns fit into a run. */
  firstTokenMs: 200,
  deltas: 60,
  deltaMs: 20,
  /** Mean pause before the next question; evenly spread from half of it to one and a half. */
  thinkMs: 1_500,
  /** Questions asked before the visitor begins a new conversation. */
  turns: 6,
} as const

/** Questions that the demo's articles answer, some so short that they lean on the one before. */
export const QUESTIONS = [
  'How long do I have to return something that I have not worn?',
  'And without the box?',
  'When will my order arrive if I order on a Friday?',
  'Which size of backpack fits into the cabin of a plane?',
  'What does the warranty cover on a jacket?',
  'How do I wash a waxed canvas bag?',
  'Can I pay with a gift card and a credit card together?',
  'And in three parts?',
  'Do you ship to Norway, and who pays customs?',
  'How do I reset the password of my account?',
  'Where do I find the invoice for my last order?',
  'Can a torn strap be repaired?',
] as const

export interface Sample {
  /** From the question to the request's arrival at the stand-in. */
  wayInMs: number
  /** From the first token's leaving the stand-in to its reader. */
  wayOutMs: number
}

/** What one side measured over one round. */
export interface Measured {
  samples: Sample[]
  /** From a later delta's leaving the stand-in to its reader. */
  laterMs: number[]
  /** Questions that got no whole answer, each with why. */
  lost: string[]
}

/** Runs `turn` for `conversations` at once, whose beginnings are spread over one cycle, until `until` (epoch ms). */
export async function converse(
  conversations: number,
  until: number,
  turn: (conversation: number, round: number) => Promise<void>,
): Promise<void> {
  const alone = conversations === 1
  const cycleMs = PACE.firstTokenMs + PACE.deltas * PACE.deltaMs + PACE.thinkMs
  const live = async (conversation: number) => {
    await pause((cycleMs * conversation) / conversations)
    for (let round = 0; epoch() < until; round++) {
      await turn(conversation, round)
      // Alone there is nobody to wait for: shorter pauses give more samples.
      await pause((alone ? 0.1 : 0.5 + Math.random()) * PACE.thinkMs)
    }
  }
  await Promise.all(Array.from({ length: conversations }, (_, index) => live(index)))
}

const epoch = () => performance.timeOrigin + performance.now()
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
