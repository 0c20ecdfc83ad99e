/** A stretch of memory for UTF-16 text. */
export interface TextBlock {
  /** In bytes. */
  readonly address: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** One growing WebAssembly memory that texts are put into and taken out of. */
export interface TextMemory {
  readonly memory: WebAssembly.Memory;
  /** Throws a RangeError when there is no more. */
  allocate(length: number): TextBlock;
  free(block: TextBlock): void;
  /** The text of a block, to read or write; good until the next `allocate`. */
  units(block: TextBlock): Uint16Array;
}

const pageSize = 65536;
/** Behind each text that much may be read, so that a scan need not look for its end. */
const padding = 64;

interface Gap {
  readonly address: number;
  readonly size: number;
}

export function createTextMemory(): TextMemory {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 });
  /** Ascending by address; neighbours are joined. */
  let gaps: Gap[] = [{ address: 0, size: pageSize }];

  const release = (gap: Gap): void => {
    const place = gaps.findIndex(({ address }) => address > gap.address);
    gaps.splice(place < 0 ? gaps.length : place, 0, gap);
    gaps = gaps.reduce<Gap[]>((joined, next) => {
      const last = joined.at(-1);
      if (last && last.address + last.size === next.address)
        joined.splice(-1, 1, { address: last.address, size: last.size + next.size });
      else joined.push(next);
      return joined;
    }, []);
  };

  const grow = (size: number): void => {
    const pages = Math.ceil(size / pageSize);
    const address = memory.buffer.byteLength;
    memory.grow(pages);
    release({ address, size: pages * pageSize });
  };

  return {
    memory,
    allocate(length) {
      const size = sizeOf(length);
      if (!gaps.some((gap) => gap.size >= size)) grow(size);
      const index = gaps.findIndex((gap) => gap.size >= size);
      const gap = gaps[index];
      if (!gap) throw new RangeError('No memory for text.');
      const rest = { address: gap.address + size, size: gap.size - size };
      gaps.splice(index, 1, ...(rest.size > 0 ? [rest] : []));
      return { address: gap.address, length };
    },
    free: ({ address, length }) => release({ address, size: sizeOf(length) }),
    units: ({ address, length }) => new Uint16Array(memory.buffer, address, length),
  };
}

function sizeOf(length: number): number {
  return Math.ceil((length * 2 + padding) / padding) * padding;
}
