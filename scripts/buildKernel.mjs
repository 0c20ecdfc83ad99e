// Compiles the search kernel: node scripts/buildKernel.mjs [--print]
// Writes src/corpus/search/kernel/kernelBytes.ts; with --print it only prints the bytes in base64.
import asc from 'assemblyscript/asc';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/corpus/search/kernel/', import.meta.url));
const { error, stderr, binary } = await compile();
if (error) throw new Error(`${error.message}\n${stderr}`);
const base64 = Buffer.from(binary).toString('base64');
if (process.argv.includes('--print')) console.log(base64);
else await writeFile(`${folder}kernelBytes.ts`, source(base64));

async function compile() {
  let binary;
  const options = [
    '-O3',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--importMemory',
    '--noAssert',
    '--outFile',
    'kernel.wasm',
  ];
  const result = await asc.main(['assembly/kernel.ts', '--baseDir', folder, ...options], {
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm')) binary = contents;
    },
  });
  return { error: result.error, stderr: result.stderr.toString(), binary };
}

function source(base64) {
  const lines = base64.match(/.{1,100}/g).map((line) => `  '${line}'`);
  return `/** WebAssembly made from assembly/kernel.ts by scripts/buildKernel.mjs, in base64. */\nexport const kernelBytes =\n${lines.join(' +\n')};\n`;
}
