const NOTES = [
  { frequency: 659.25, at: 0 },
  { frequency: 880, at: 0.11 },
]
const LENGTH_S = 0.4
const LOUDNESS = 0.06

/** Two short, soft notes. Silent where the browser wants a click first or cannot make sound. */
export async function playChime(): Promise<void> {
  if (typeof AudioContext === 'undefined') return
  const audio = new AudioContext()
  try {
    // Resolves only after a click where the browser wants one: the sound would come out of its time.
    const ready = await Promise.race([
      audio.resume().then(
        () => true,
        () => false,
      ),
      new Promise((resolve) => setTimeout(resolve, 100, false)),
    ])
    if (!ready) return
    for (const { frequency, at } of NOTES) playNote(audio, frequency, audio.currentTime + at)
    await new Promise((resolve) => setTimeout(resolve, (LENGTH_S + 0.3) * 1000))
  } finally {
    await audio.close()
  }
}

function playNote(audio: AudioContext, frequency: number, start: number): void {
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  tone.type = 'sine'
  tone.frequency.value = frequency
  loudness.gain.setValueAtTime(0, start)
  loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.015)
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + LENGTH_S)
  tone.connect(loudness).connect(audio.destination)
  tone.start(start)
  tone.stop(start + LENGTH_S)
}
