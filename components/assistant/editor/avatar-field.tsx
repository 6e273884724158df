'use client'

import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { labelClass } from '@/components/ui/field'
import { AVATAR_HUES, AVATAR_TYPES, readAvatar } from '@/lib/client/assistant/avatar-image'
import { cx } from '@/lib/client/class-names'
import { avatarHue } from '@/lib/protocol/assistant-limits'
import { Face } from '../face'

interface AvatarFieldProps {
  avatar: string | null
  name: string
  onChange: (avatar: string | null) => void
  error: string | undefined
  disabled: boolean
}

/** The sign, initials on a colour, or an image; shown as visitors will see it. */
export function AvatarField({ avatar, name, onChange, error, disabled }: AvatarFieldProps) {
  const t = useTranslations('assistant.avatar')
  const [reading, setReading] = useState(false)
  const [fault, setFault] = useState<'type' | 'size' | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const isImage = avatar !== null && avatarHue(avatar) === null
  const wrong = fault ? t(fault) : error
  // A hue set elsewhere is offered too, so that it is not lost by looking at others.
  const hues = [...new Set([...AVATAR_HUES, ...(avatar ? [avatarHue(avatar)] : [])])].filter(
    (hue) => hue !== null,
  )

  function choose(next: string | null) {
    setFault(null)
    onChange(next)
  }
  async function read(file: File | undefined) {
    if (!file) return
    setReading(true)
    const result = await readAvatar(file)
    setReading(false)
    if ('fault' in result) setFault(result.fault)
    else choose(result.image)
  }

  return (
    <fieldset className="flex flex-col gap-2" aria-describedby="avatar-notes">
      <legend className={`mb-2 ${labelClass}`}>{t('label')}</legend>
      <div className="flex items-start gap-4">
        <Face avatar={avatar} name={name} size="lg" />
        {!disabled && (
          <div className="flex min-w-0 flex-1 flex-col gap-2.5">
            <div className="flex flex-wrap gap-1.5">
              <Swatch label={t('sign')} checked={avatar === null} onChoose={() => choose(null)}>
                <Face avatar={null} name={name} size="sm" />
              </Swatch>
              {hues.map((hue, index) => (
                <Swatch
                  key={hue}
                  label={t('hue', { number: String(index + 1) })}
                  checked={avatar === `hue:${hue}`}
                  onChoose={() => choose(`hue:${hue}`)}
                >
                  <Face avatar={`hue:${hue}`} name={name} size="sm" />
                </Swatch>
              ))}
              {isImage && (
                <Swatch label={t('image')} checked onChoose={() => undefined}>
                  <Face avatar={avatar} name={name} size="sm" />
                </Swatch>
              )}
            </div>
            <div>
              <Button size="sm" busy={reading} onClick={() => input.current?.click()}>
                <Upload className="size-3.5" aria-hidden />
                {t(reading ? 'reading' : isImage ? 'replace' : 'upload')}
              </Button>
              <input
                ref={input}
                type="file"
                accept={AVATAR_TYPES}
                aria-label={t('upload')}
                className="hidden"
                onChange={({ target }) => {
                  void read(target.files?.[0])
                  // The same file may be chosen again.
                  target.value = ''
                }}
              />
            </div>
          </div>
        )}
      </div>
      {(wrong !== undefined || !disabled) && (
        <p
          id="avatar-notes"
          role={wrong === undefined ? undefined : 'alert'}
          className={wrong === undefined ? 'text-13 text-n10' : 'text-13 text-breach-text'}
        >
          {wrong ?? t('help')}
        </p>
      )}
    </fieldset>
  )
}

interface SwatchProps {
  label: string
  checked: boolean
  onChoose: () => void
  children: React.ReactNode
}

function Swatch({ label, checked, onChoose, children }: SwatchProps) {
  return (
    <label
      title={label}
      className={cx(
        'relative flex rounded-full border-2 p-0.5 has-focus-visible:outline-2 has-focus-visible:outline-accent-ring',
        checked ? 'border-accent' : 'border-transparent hover:border-n7',
      )}
    >
      <input
        type="radio"
        name="avatar"
        aria-label={label}
        checked={checked}
        onChange={onChoose}
        className="absolute inset-0 opacity-0"
      />
      {children}
    </label>
  )
}
