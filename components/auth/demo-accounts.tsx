import { useTranslations } from 'next-intl'

const ACCOUNTS = {
  owner: 'owner@demo.test',
  agent: 'agent@demo.test',
  password: 'parley-demo',
}

/** Only where the demo made these accounts. */
export function DemoAccounts() {
  const t = useTranslations('auth')
  return (
    <p className="border-t border-n6 pt-5 text-13 text-n10">
      {t.rich('demo', {
        ...ACCOUNTS,
        account: (text) => <strong className="select-all font-medium text-n12">{text}</strong>,
      })}
    </p>
  )
}
