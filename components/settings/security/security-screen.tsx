'use client'

import { SettingsPage } from '../settings-page'
import { PasswordSection } from './password-section'
import { SessionsSection } from './sessions-section'
import { TwoFactorSection } from './two-factor-section'

export function SecurityScreen() {
  return (
    <SettingsPage section="security">
      <div className="flex max-w-xl flex-col gap-10">
        <PasswordSection />
        <TwoFactorSection />
        <SessionsSection />
      </div>
    </SettingsPage>
  )
}
