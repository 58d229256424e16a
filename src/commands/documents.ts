/** Makes documents without a browser: `npm run -s documents -- <project or workshop> --out DIR`; see `makeDocuments`. */
import { makeDocuments } from './make-documents'

async function main(): Promise<void> {
  const { code, stdout, stderr } = await makeDocuments(process.argv.slice(2))
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = code
}

void main()
