import { LAUNCHER_PATHS } from '@/lib/protocol/launcher-paths'
import type { Appearance } from '@/lib/protocol/widget'
import { foregroundOn } from '@/widget/frame/colors'

/** The launcher as the loader draws it, closed. */
export function PreviewLauncher({
  appearance,
  locale,
}: {
  appearance: Appearance
  locale: string
}) {
  const { accent, launcher, launcherLabel } = appearance
  const label = launcherLabel[locale] ?? launcherLabel[locale.slice(0, 2)] ?? launcherLabel.en
  return (
    <div
      aria-hidden
      className="flex h-14 min-w-14 items-center justify-center gap-2.5 rounded-full px-3.5 shadow-2"
      style={{ backgroundColor: accent, color: foregroundOn(accent) }}
    >
      <svg
        viewBox="0 0 24 24"
        className="size-7 fill-none stroke-2 stroke-current"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={LAUNCHER_PATHS[launcher]} />
      </svg>
      {label && <span className="pr-2 text-[15px] font-semibold">{label}</span>}
    </div>
  )
}
