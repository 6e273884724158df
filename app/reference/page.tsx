import type { Metadata } from 'next'
import { Operation } from '@/components/reference/operation'
import { SchemaCode } from '@/components/reference/schema-code'
import { Logo } from '@/components/shell/logo'
import { ThemeTag } from '@/components/shell/theme-tag'
import { apiReference } from '@/lib/http/reference/reference'

export const metadata: Metadata = { title: 'API reference' }

/** Made from the routes when the product is built; the same as `/api/v1/openapi.json`, for reading. */
export default function ReferencePage() {
  const { groups, schemas } = apiReference()
  return (
    <div className="console mx-auto flex min-h-dvh max-w-6xl gap-10 px-5 py-8 lg:px-8">
      <ThemeTag />
      <nav
        aria-label="Contents"
        className="sticky top-8 hidden max-h-[calc(100dvh-4rem)] w-52 shrink-0 flex-col gap-4 overflow-y-auto text-13 scroll-quiet md:flex"
      >
        {groups.map(({ name, operations }) => (
          <div key={name}>
            <a href={`#group-${slug(name)}`} className="font-medium text-n12">
              {name}
            </a>
            <ul className="mt-1 flex flex-col gap-0.5">
              {operations.map(({ id, summary }) => (
                <li key={id}>
                  <a href={`#${id}`} className="block py-0.5 text-12 text-n10 hover:text-n12">
                    {summary}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <a href="#schemas" className="font-medium text-n12">
          Schemas
        </a>
      </nav>
      <main className="flex min-w-0 flex-1 flex-col gap-12">
        <header className="flex flex-col gap-3">
          <Logo className="size-9" />
          <h1 className="text-28 font-semibold">API reference</h1>
          <p className="max-w-prose text-14 text-n11">
            Everything the console does goes through this API. Sign in with an API key, made in the
            console under Settings:{' '}
            <code className="font-mono text-13">Authorization: Bearer pk_…</code>. Lists take{' '}
            <code className="font-mono text-13">limit</code> and{' '}
            <code className="font-mono text-13">cursor</code>. Errors are{' '}
            <code className="font-mono text-13">application/problem+json</code> with a{' '}
            <code className="font-mono text-13">code</code> to branch on. The same as an{' '}
            <a className="text-accent-text underline" href="/api/v1/openapi.json">
              OpenAPI document
            </a>
            .
          </p>
        </header>
        {groups.map(({ name, operations }) => (
          <section
            key={name}
            id={`group-${slug(name)}`}
            aria-label={name}
            className="flex scroll-mt-6 flex-col gap-8"
          >
            <h2 className="border-b border-n6 pb-2 text-20 font-semibold">{name}</h2>
            {operations.map((operation) => (
              <Operation key={operation.id} operation={operation} />
            ))}
          </section>
        ))}
        <section id="schemas" aria-label="Schemas" className="flex scroll-mt-6 flex-col gap-6">
          <h2 className="border-b border-n6 pb-2 text-20 font-semibold">Schemas</h2>
          {schemas.map(({ name, schema }) => (
            <section key={name} id={`schema-${name}`} className="flex scroll-mt-6 flex-col gap-2">
              <h3 className="text-14 font-semibold">{name}</h3>
              <SchemaCode tokens={schema} label={name} />
            </section>
          ))}
        </section>
      </main>
    </div>
  )
}

const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-')
