import { kernelBytes } from './kernelBytes';

/** The compiled functions of assembly/kernel.ts; addresses are bytes, all else counts UTF-16 units. */
export interface Kernel {
  find(
    text: number,
    length: number,
    from: number,
    needle: number,
    size: number,
    first: number,
    second: number,
    out: number,
    capacity: number,
  ): number;
  translate(text: number, length: number, table: number, out: number): void;
}

/** Starts the kernel on a memory; undefined where the engine lacks WebAssembly's SIMD instructions. */
export function loadKernel(memory: WebAssembly.Memory): Kernel | undefined {
  const bytes = Buffer.from(kernelBytes, 'base64');
  if (!WebAssembly.validate(bytes)) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return isKernel(exports) ? exports : undefined;
}

function isKernel(exports: object): exports is Kernel {
  return 'find' in exports && 'translate' in exports;
}
