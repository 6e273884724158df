'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useNotificationSettings } from '@/components/providers/notifications-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SwitchRow } from '@/components/ui/switch'
import { playChime } from '@/lib/client/chime'

interface NotificationDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What makes noise, in this browser. The browser itself is asked when the switch is turned on. */
export default function NotificationDialog({ open, onOpenChange }: NotificationDialogProps) {
  const t = useTranslations('shell.notify')
  const { settings, change } = useNotificationSettings()
  const [permission, setPermission] = useState(() =>
    typeof Notification === 'undefined' ? 'unsupported' : Notification.permission,
  )

  async function setDesktop(desktop: boolean) {
    if (!desktop || permission === 'granted') return change({ ...settings, desktop })
    const answer = await Notification.requestPermission()
    setPermission(answer)
    change({ ...settings, desktop: answer === 'granted' })
  }

  const blocked = permission === 'denied' || permission === 'unsupported'
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')}>
      <div className="flex flex-col gap-5">
        <p className="text-13 text-n11">{t('text')}</p>
        <SwitchRow
          label={t('sound')}
          help={t('soundHelp')}
          checked={settings.sound}
          onChange={(sound) => {
            change({ ...settings, sound })
            if (sound) void playChime()
          }}
        />
        <SwitchRow
          label={t('desktop')}
          help={
            permission === 'denied'
              ? t('desktopDenied')
              : permission === 'unsupported'
                ? t('desktopUnsupported')
                : t('desktopHelp')
          }
          checked={settings.desktop && permission === 'granted'}
          disabled={blocked}
          onChange={(desktop) => void setDesktop(desktop)}
        />
        <SwitchRow
          label={t('count')}
          help={t('countHelp')}
          checked={settings.title}
          onChange={(title) => change({ ...settings, title })}
        />
        <div>
          <Button size="sm" onClick={() => void playChime()}>
            {t('tryIt')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
