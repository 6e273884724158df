import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { conditionWords, type Verdict } from '@/lib/client/reply-trace'

/** Each condition with what it came out as, groups around their members. */
export function VerdictTree({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('rules.try')
  const trace = useTranslations('conversation.trace')
  const members = verdict.members ?? (verdict.member ? [verdict.member] : [])
  const words =
    verdict.kind === 'all' || verdict.kind === 'any' || verdict.kind === 'not'
      ? t(`group.${verdict.kind}`)
      : conditionWords(verdict, trace)
  return (
    <div className="pt-1">
      <p className="flex items-center gap-1.5 text-n11">
        <Mark matched={verdict.matched} />
        <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
      </p>
      {members.length > 0 && (
        <ul className="ml-1.5 border-l border-n6 pl-3">
          {members.map((member, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a verdict never changes its place
            <li key={index}>
              <VerdictTree verdict={member} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Mark({ matched }: { matched: boolean }) {
  const common = useTranslations('common')
  return matched ? (
    <Check role="img" aria-label={common('yes')} className="size-3.5 shrink-0 text-live-text" />
  ) : (
    <Minus role="img" aria-label={common('no')} className="size-3.5 shrink-0 text-n10" />
  )
}
