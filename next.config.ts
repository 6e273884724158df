import path from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { lightenPages } from './scripts/light-pages'

/** Read from disk at run time: native or WASM files, or state that must not be bundled twice. */
const serverExternalPackages = [
  '@anthropic-ai/sdk',
  '@electric-sql/pglite',
  '@prisma/adapter-pg',
  '@prisma/client',
  '@prisma/driver-adapter-utils',
  '@prisma/schema-engine-wasm',
  'better-auth',
  'jose',
  'pg',
  'pglite-prisma-adapter',
  'pino',
  'prom-client',
  'rate-limiter-flexible',
  're2js',
  'snowball-stemmers',
  'stopwords-iso',
]

const baseHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
]

const consoleHeaders = [
  ...baseHeaders,
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

const config: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1', '[::1]'],
  serverExternalPackages,
  // Development is turbopack's; what is served is webpack's, which can be told how to weigh less.
  turbopack: {
    resolveAlias: { 'next-intl': { browser: './lib/i18n/browser-intl.tsx' } },
  },
  webpack(settings, { isServer }) {
    if (!isServer) {
      settings.resolve.alias['next-intl$'] = path.resolve('./lib/i18n/browser-intl.tsx')
      lightenPages(settings)
    }
    return settings
  },
  // `npm test` checks types; a first start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  async headers() {
    return [
      // The widget's script and frame are made to be embedded, files are anybody's: they set headers of their own.
      { source: '/((?!frame/|files/|w/|widget\\.js|demo).*)', headers: consoleHeaders },
      { source: '/demo/:path*', headers: baseHeaders },
      // Their names, or the loader's address of the panel, carry a hash of what they hold.
      {
        source: '/widget/:file*',
        headers: [
          ...baseHeaders,
          { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
        ],
      },
    ]
  },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
