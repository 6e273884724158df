import { CopyButton } from '@/components/ui/copy-button'

/** Something to copy, whole even where it is long. */
export function SecretText({ text, label, copy }: { text: string; label: string; copy?: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-13 font-medium">{label}</span>
      <div className="flex items-center gap-2 rounded-sm border border-n7 bg-n2 py-1.5 pr-1.5 pl-3">
        <code className="min-w-0 flex-1 font-mono text-12 break-all select-all">{text}</code>
        <CopyButton text={text} {...(copy && { label: copy })} />
      </div>
    </div>
  )
}
