const ACCOUNTS = ['owner@demo.test', 'agent@demo.test']

/** Only where the demo made these accounts. */
export function DemoAccounts() {
  return (
    <p className="border-t border-n6 pt-5 text-13 text-n10">
      This is the demo. Sign in as{' '}
      {ACCOUNTS.map((account, index) => (
        <span key={account}>
          {index > 0 && ' or '}
          <strong className="select-all font-medium text-n12">{account}</strong>
        </span>
      ))}{' '}
      with the password <strong className="select-all font-medium text-n12">parley-demo</strong>.
    </p>
  )
}
