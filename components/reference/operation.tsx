import type { ReferenceOperation } from '@/lib/protocol/reference'
import { SchemaCode } from './schema-code'

const METHOD_COLORS: Readonly<Record<string, string>> = {
  GET: 'bg-live-tint text-live-text',
  DELETE: 'bg-breach-tint text-breach-text',
}

/** One route: who may call it, what it takes, what it answers. */
export function Operation({ operation }: { operation: ReferenceOperation }) {
  const { id, method, path, summary, access, parameters, body, status, answer } = operation
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex scroll-mt-6 flex-col gap-3">
      <div className="flex flex-col gap-1">
        <h3 id={`${id}-title`} className="text-14 font-semibold">
          <a href={`#${id}`}>{summary}</a>
        </h3>
        <p className="flex flex-wrap items-center gap-2 text-13">
          <span
            className={`rounded-sm px-1.5 py-0.5 text-12 font-semibold ${METHOD_COLORS[method] ?? 'bg-waiting-tint text-waiting-text'}`}
          >
            {method}
          </span>
          <code className="font-mono text-12 [overflow-wrap:anywhere]">{path}</code>
          <span className="text-n10">for {access}</span>
        </p>
      </div>
      {parameters.length > 0 && (
        <dl className="flex flex-col gap-1 text-13">
          {parameters.map(({ name, place, required, schema }) => (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt className="font-mono text-12 leading-5">
                {name}
                {!required && '?'}
              </dt>
              <dd className="font-mono text-12 leading-5 text-n10">
                {schema.map(({ text }) => text).join('')} · {place}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {body && (
        <div className="flex flex-col gap-1.5">
          <h4 className="text-12 text-n10">Body</h4>
          <SchemaCode tokens={body} label={`Body: ${summary}`} />
        </div>
      )}
      <div className="flex flex-col gap-1.5">
        <h4 className="text-12 text-n10">Answer {status}</h4>
        {answer ? (
          <SchemaCode tokens={answer} label={`Answer: ${summary}`} />
        ) : (
          <p className="text-13 text-n10">Nothing.</p>
        )}
      </div>
    </section>
  )
}
