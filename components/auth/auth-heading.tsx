export function AuthHeading({ title, text }: { title: string; text?: string }) {
  return (
    <div className="flex flex-col gap-1">
      <h1 className="text-20 font-semibold [overflow-wrap:anywhere]">{title}</h1>
      {text && <p className="text-14 text-n10 [overflow-wrap:anywhere]">{text}</p>}
    </div>
  )
}
