// Builds the widget into public/widget: the loader and the panel as plain scripts, the frame as hashed modules.
// Prints what each part weighs; with `--check` it fails over the budgets.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { frameHtml } from '../app/frame/frame-html.mjs'

/** Bytes after gzip. */
export const BUDGETS = { loader: 3_000, chat: 35_000 }

const root = fileURLToPath(new URL('..', import.meta.url))
const out = path.join(root, 'public/widget')
const at = (file) => path.join(root, file)
const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 10)
const gzip = (text) => gzipSync(text, { level: 9 }).length

/** Style sheets that a script adds by itself come as text, minified. */
const cssAsText = (filter = /\.css$/) => ({
  name: 'css-as-text',
  setup(plugin) {
    plugin.onLoad({ filter }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), {
        loader: 'css',
        minify: true,
      })
      return { contents: code.trim(), loader: 'text' }
    })
  },
})

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
}

async function buildScript(entry, define = {}) {
  const result = await build({
    ...shared,
    entryPoints: [at(entry)],
    format: 'iife',
    define,
    plugins: [cssAsText()],
    outfile: path.join(out, 'script.js'),
  })
  return result.outputFiles[0].text.trim()
}

async function buildFrame() {
  const result = await build({
    ...shared,
    entryPoints: { frame: at('widget/frame/main.tsx'), styles: at('widget/frame/styles.css') },
    outdir: out,
    format: 'esm',
    splitting: true,
    plugins: [cssAsText(/views[\\/].+\.css$/)],
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    conditions: ['browser'],
  })
  const files = new Map(result.outputFiles.map((file) => [path.basename(file.path), file.text]))
  const outputs = Object.entries(result.metafile.outputs).map(([file, output]) => [
    path.basename(file),
    output,
  ])
  const entryOf = (source) => outputs.find(([, output]) => output.entryPoint === source)[0]
  return {
    files,
    script: entryOf('widget/frame/main.tsx'),
    styles: entryOf('widget/frame/styles.css'),
    chinese: entryOf('widget/frame/i18n/zh.ts'),
    imports: new Map(
      outputs.map(([file, { imports }]) => [
        file,
        imports
          .filter((one) => one.kind === 'import-statement')
          .map((one) => path.basename(one.path)),
      ]),
    ),
  }
}

/** A file and all it imports at once; what it may import later is left out. */
function closure(imports, file, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const next of imports.get(file) ?? []) closure(imports, next, seen)
  return seen
}

/** Everything that is served, in memory. */
async function bundleWidget() {
  const panel = await buildScript('widget/panel/panel.ts')
  const panelAddress = `/widget/panel.js?v=${hash(panel)}`
  const loader = await buildScript('widget/loader/main.ts', {
    PANEL_FILE: JSON.stringify(panelAddress),
  })
  const frame = await buildFrame()
  const first = closure(frame.imports, frame.script)
  const preload = [...first].filter((file) => file !== frame.script)
  return {
    loader,
    panel,
    frame,
    first,
    manifest: { script: frame.script, styles: frame.styles, preload },
  }
}

async function writeWidget({ loader, panel, frame, manifest }) {
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  for (const [file, text] of frame.files) await writeFile(path.join(out, file), text)
  await writeFile(path.join(out, 'loader.js'), loader)
  await writeFile(path.join(out, 'panel.js'), panel)
  await writeFile(path.join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** A widget such as a site would have, for its weight. */
const sample = {
  key: 'wk_demo',
  name: 'Website',
  assistantName: 'Assistant',
  greeting: { en: 'Hello. Ask me anything about orders, returns and products.' },
  suggestions: { en: ['How do I return something?', 'Where is my order?'] },
  appearance: {
    accent: '#4f46e5',
    position: 'right',
    colorScheme: 'auto',
    launcher: 'chat',
    launcherLabel: {},
  },
}

/** What is loaded until an answer can be read, over the import graph; what may come later apart. Bytes after gzip. */
function weigh({ loader, panel, frame, first, manifest }) {
  const baked = JSON.stringify({ key: sample.key, appearance: sample.appearance })
  const page = frameHtml({ manifest, settings: sample, origins: ['https://shop.example'] })
  const chat = { 'panel.js': gzip(panel), 'frame page': gzip(page) }
  for (const file of [frame.styles, ...first]) chat[file] = gzip(frame.files.get(file))
  const later = {}
  for (const [file, text] of frame.files) if (!(file in chat)) later[file] = gzip(text)
  const total = Object.values(chat).reduce((sum, size) => sum + size, 0)
  return {
    loader: gzip(loader.replace('"__PARLEY_SETTINGS__"', () => baked)),
    chat,
    chatTotal: total,
    /** The heaviest language's texts, which come on top of the English ones. */
    chinese: gzip(frame.files.get(frame.chinese)),
    later,
  }
}

/** Builds everything into public/widget and returns what each part weighs. */
export async function buildWidget() {
  const bundle = await bundleWidget()
  await writeWidget(bundle)
  return weigh(bundle)
}

/** The same without writing anything. */
export async function weighWidget() {
  return weigh(await bundleWidget())
}

function print({ loader, chat, chatTotal, chinese, later }) {
  const line = (name, size) => console.log(`  ${name.padEnd(32)}${String(size).padStart(7)}`)
  console.log('Widget, bytes after gzip')
  line(`loader (at most ${BUDGETS.loader})`, loader)
  for (const [name, size] of Object.entries(chat)) line(name, size)
  line(`chat (at most ${BUDGETS.chat})`, chatTotal)
  line('chat in Chinese', chatTotal + chinese)
  console.log('Fetched when needed')
  for (const [name, size] of Object.entries(later)) line(name, size)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await buildWidget()
  print(sizes)
  const heaviest = sizes.chatTotal + sizes.chinese
  const over = sizes.loader > BUDGETS.loader || heaviest > BUDGETS.chat
  if (over && process.argv.includes('--check')) {
    console.error('The widget is over its budget.')
    process.exit(1)
  }
}
