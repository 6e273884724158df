/** What a step is about. */
export function StepHead({ title, text }: { title: string; text: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      <h2 className="text-20 font-semibold">{title}</h2>
      <p className="max-w-prose text-14 text-n11">{text}</p>
    </div>
  )
}
