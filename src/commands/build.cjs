/**
 * Builds `dist/` if anything it is made from is newer: TypeScript to JavaScript, Sass to CSS, pictures and the
 * one script. Quiet, and safe if two start at once: each builds in a folder of its own and puts it in place
 * in one move.
 */
const { execFileSync } = require('node:child_process')
const {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs')
const path = require('node:path')

const root = path.join(__dirname, '..', '..')
const dist = path.join(root, 'dist')
const sources = ['src', 'views/assets', 'tsconfig.json', 'package-lock.json']

function newest(file) {
  const stat = statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))))
}

function isFresh() {
  const stamp = path.join(dist, '.built')
  if (!existsSync(stamp)) return false
  // In a container the built program is all there is.
  if (!existsSync(path.join(root, 'tsconfig.json'))) return true
  const built = statSync(stamp).mtimeMs
  return sources.every((source) => newest(path.join(root, source)) < built)
}

function build() {
  const started = new Date()
  const folder = path.join(root, `dist.${process.pid}`)
  const assets = path.join(folder, 'assets')
  try {
    run('tsc', ['-p', '.', '--outDir', folder])
    mkdirSync(assets, { recursive: true })
    run('sass', [
      '--pkg-importer=node',
      '--no-source-map',
      '--style=compressed',
      'views/assets/app.scss',
      path.join(assets, 'app.css'),
    ])
    const pictures = path.join(root, 'views', 'assets')
    for (const name of readdirSync(pictures))
      if (!name.endsWith('.scss'))
        cpSync(path.join(pictures, name), path.join(assets, name), { recursive: true })
    cpSync(
      require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.js'),
      path.join(assets, 'govuk-frontend.min.js'),
    )
    writeFileSync(path.join(folder, '.built'), started.toISOString())
    rmSync(dist, { recursive: true, force: true })
    renameSync(folder, dist)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(tool, args) {
  execFileSync(path.join(root, 'node_modules', '.bin', tool), args, { cwd: root, stdio: ['ignore', 2, 2] })
}

if (!isFresh()) {
  try {
    build()
  } catch (error) {
    if (!isFresh()) {
      process.stderr.write(`The build failed. ${error.code === 'ENOENT' ? 'Run "npm ci" first.' : ''}\n`)
      process.exit(1)
    }
  }
}
