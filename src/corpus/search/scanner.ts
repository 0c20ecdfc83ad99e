import { loadKernel, type Kernel } from './kernel/kernel';
import { createTextMemory, type TextBlock, type TextMemory } from './textMemory';

/** Finds texts in blocks of memory. */
export interface Scanner extends Pick<TextMemory, 'allocate' | 'free' | 'units'> {
  readonly engine: 'simd' | 'indexOf';
  /**
   * The places of a needle that begin in `from` … `to` (exclusive), ascending, none overlapping the one before. An
   * empty needle stands nowhere.
   */
  find(block: TextBlock, needle: string, from: number, to: number): Uint32Array;
  /** A copy of a text with each unit replaced by what `table` has for it; good until the next call. */
  translate(block: TextBlock, table: Uint16Array): TextBlock;
  /** Lets it know how often characters occur, by a sample of a text: rare ones make the scan fast. */
  sample(text: Uint16Array): void;
}

/** Places kept in memory by one call of the kernel. */
const outCapacity = 16384;
/** One unit in so many is counted: enough to tell rare from common. */
const sampleStep = 31;

/** Makes a scanner; `engine` is for tests, by default the fastest that runs here. */
export function createScanner(engine?: Scanner['engine']): Scanner {
  const texts = createTextMemory();
  const kernel = engine === 'indexOf' ? undefined : loadKernel(texts.memory);
  const frequency = new Uint32Array(0x10000);

  return {
    engine: kernel ? 'simd' : 'indexOf',
    allocate: (length) => texts.allocate(length),
    free: (block) => texts.free(block),
    units: (block) => texts.units(block),
    find: kernel ? kernelFind(texts, kernel, frequency) : bufferFind(texts),
    translate: translator(texts, kernel),
    sample(text) {
      for (let i = 0; i < text.length; i += sampleStep) {
        const unit = text[i] ?? 0;
        frequency[unit] = (frequency[unit] ?? 0) + 1;
      }
    },
  };
}

function kernelFind(texts: TextMemory, kernel: Kernel, frequency: Uint32Array): Scanner['find'] {
  const out = texts.allocate(outCapacity * 2);
  let loaded = { needle: '', block: texts.allocate(64), first: 0, second: 0 };

  const load = (needle: string): void => {
    let { block } = loaded;
    if (block.length < needle.length) {
      texts.free(block);
      block = texts.allocate(needle.length);
    }
    const units = texts.units(block).subarray(0, needle.length);
    for (let i = 0; i < units.length; i++) units[i] = needle.charCodeAt(i);
    const [first, second] = rarest(units, frequency);
    loaded = { needle, block, first, second };
  };

  return (block, needle, from, to) => {
    const size = needle.length;
    if (size === 0) return new Uint32Array(0);
    if (loaded.needle !== needle) load(needle);
    const { address } = loaded.block;
    const { first, second } = loaded;
    const length = Math.min(block.length, to + size - 1);
    const found = new Uint32Array(texts.memory.buffer, out.address, outCapacity);
    const chunks: Uint32Array[] = [];
    for (let start = from; ;) {
      const count = kernel.find(
        block.address,
        length,
        start,
        address,
        size,
        first,
        second,
        out.address,
        outCapacity,
      );
      chunks.push(found.slice(0, count));
      if (count < outCapacity) return joined(chunks);
      start = (found[count - 1] ?? 0) + size;
    }
  };
}

/** The places in a needle of its two rarest characters; the same place twice where it has only one. */
function rarest(needle: Uint16Array, frequency: Uint32Array): [first: number, second: number] {
  const order = Array.from(needle.keys()).sort(
    (a, b) => (frequency[needle[a] ?? 0] ?? 0) - (frequency[needle[b] ?? 0] ?? 0),
  );
  const [first = 0, second = first] = order;
  return [first, second];
}

function joined(chunks: readonly Uint32Array[]): Uint32Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const all = new Uint32Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function translator(texts: TextMemory, kernel: Kernel | undefined): Scanner['translate'] {
  let copy = texts.allocate(0);
  let loaded: { readonly table: Uint16Array; readonly block: TextBlock } | undefined;
  return (block, table) => {
    if (copy.length < block.length) {
      texts.free(copy);
      copy = texts.allocate(block.length);
    }
    if (loaded?.table !== table) {
      loaded = { table, block: loaded?.block ?? texts.allocate(table.length) };
      texts.units(loaded.block).set(table);
    }
    if (kernel) kernel.translate(block.address, block.length, loaded.block.address, copy.address);
    else {
      const target = texts.units(copy);
      texts.units(block).forEach((unit, index) => (target[index] = table[unit] ?? 0));
    }
    return { address: copy.address, length: block.length };
  };
}

function bufferFind(texts: TextMemory): Scanner['find'] {
  return (block, needle, from, to) => {
    const places: number[] = [];
    if (needle.length === 0) return new Uint32Array(0);
    const length = Math.min(block.length, to + needle.length - 1);
    const bytes = Buffer.from(texts.memory.buffer, block.address, length * 2);
    let place = bytes.indexOf(needle, from * 2, 'utf16le');
    while (place >= 0) {
      places.push(place / 2);
      place = bytes.indexOf(needle, place + needle.length * 2, 'utf16le');
    }
    return Uint32Array.from(places);
  };
}
