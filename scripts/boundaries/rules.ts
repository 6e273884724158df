/** One import of a file by another; types that are erased do not count. Paths are relative to the root, with `/`. */
export interface Import {
  from: string
  to: string
}

export interface BoundaryRule {
  name: string
  from: RegExp
  /** Imports that the rule speaks of. */
  to: RegExp
  /** Those among them that are fine. */
  except?: RegExp
}

const OURS = /^(app|components|lib|prisma|tests|widget|server\.ts)/

/** Imports point one way: protocol ← db ← services ← realtime, app. Cores take what they need as arguments. */
export const RULES: readonly BoundaryRule[] = [
  {
    name: 'protocol imports nothing of ours',
    from: /^lib\/protocol\//,
    to: OURS,
    except: /^lib\/protocol\//,
  },
  {
    name: 'cores import only cores and protocol',
    from: /^lib\/(reply|retrieval|escalation|model)\//,
    to: OURS,
    except: /^lib\/(reply|retrieval|escalation|model|protocol)\//,
  },
  {
    name: 'cores know no framework and no database',
    from: /^lib\/(reply|retrieval|escalation|model)\//,
    to: /^package:(@prisma\/|next$|next\/|socket\.io|pg$|@electric-sql\/)/,
  },
  {
    name: 'the database stands below services',
    from: /^lib\/db\//,
    to: /^(lib\/(services|realtime|http|auth)|app|components|widget)\//,
  },
  {
    name: 'services stand below transports',
    from: /^lib\/services\//,
    to: /^(lib\/(realtime|http)|app|components|widget)\//,
  },
  {
    name: 'the widget imports protocol alone',
    from: /^widget\//,
    to: OURS,
    except: /^(widget\/|lib\/protocol\/)/,
  },
  {
    name: 'browser code reaches no server code',
    from: /^(components|lib\/client)\//,
    to: /^(lib|prisma)\//,
    except: /^(lib\/(protocol|client|i18n)\/|prisma\/seed\/load-articles)/,
  },
  {
    name: 'the product imports no tests',
    from: /^(app|components|lib|prisma|widget|server\.ts)/,
    to: /^tests\//,
  },
]

export interface Violation extends Import {
  rule: string
}

export function findViolations(
  imports: readonly Import[],
  rules: readonly BoundaryRule[] = RULES,
): Violation[] {
  return imports.flatMap(({ from, to }) =>
    rules
      .filter((rule) => rule.from.test(from) && rule.to.test(to) && !rule.except?.test(to))
      .map((rule) => ({ rule: rule.name, from, to })),
  )
}

/** A circle of imports as the files on it, or null. */
export function findCircle(imports: readonly Import[]): string[] | null {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const path: string[] = []

  function visit(file: string): string[] | null {
    if (done.has(file)) return null
    const at = path.indexOf(file)
    if (at >= 0) return [...path.slice(at), file]
    path.push(file)
    for (const imported of next.get(file) ?? []) {
      const circle = visit(imported)
      if (circle) return circle
    }
    path.pop()
    done.add(file)
    return null
  }

  for (const file of next.keys()) {
    const circle = visit(file)
    if (circle) return circle
  }
  return null
}
