import * as buffers from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { Problem } from '../../core/anthology/parsedText';
import { commonShare } from './decodeScore';

export interface DecodeOptions {
  /** A name the editor or iconv uses (`gb18030`, `utf16le`, `utf8bom` …); undefined or `auto`: detect. */
  readonly encoding?: string | undefined;
}

export interface Decoded {
  /** Without a byte order mark, as the editor shows it; empty where the bytes are no text. */
  readonly text: string;
  /** `utf8`, `utf8bom`, `utf16le`, `utf16be`, `gb18030`, `big5`, or the name asked for; `binary` for no text. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/**
 * Decodes a file's bytes. Never throws: bytes that no encoding explains become U+FFFD and a problem, and a file that
 * is no text at all gives an empty text and a problem.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const asked = options.encoding;
  if (asked !== undefined && asked !== 'auto' && iconv.encodingExists(iconvName(asked))) {
    return decodeAs(buffer, asked);
  }
  const marked = byteOrderMark(buffer);
  if (marked) return decodeAs(buffer, marked);
  const sample = sampleOf(buffer);
  if (buffers.isUtf8(buffer)) return looksBinary(sample) ? notText() : decodeAs(buffer, 'utf8');
  const encoding = bestEncoding(sample);
  return encoding === undefined ? notText() : decodeAs(buffer, encoding);
}

/** Detection looks at no more than this. */
const SAMPLE_BYTES = 65536;
const CANDIDATES = ['utf8', 'gb18030', 'big5', 'utf16le', 'utf16be'] as const;
/** Text of one of the candidates reaches 0.2; bytes read in a wrong one stay under 0.05. */
const LEAST_SHARE = 0.08;
const REPLACEMENT = '\ufffd';

/** The editor's names, where iconv has others. */
function iconvName(encoding: string): string {
  const name = encoding.toLowerCase();
  return name === 'utf8bom' ? 'utf8' : name;
}

function decodeAs(buffer: Buffer, encoding: string): Decoded {
  const text = textOf(buffer, iconvName(encoding));
  const first = text.indexOf(REPLACEMENT);
  if (first < 0) return { text, encoding, problems: [] };
  const broken = text.split(REPLACEMENT).length - 1;
  const range = { start: first, end: first + 1 };
  return { text, encoding, problems: [{ kind: 'encoding', range, values: { encoding, broken } }] };
}

/** Not there in a Node without ICU. */
const { transcode }: { readonly transcode?: typeof buffers.transcode } = buffers;

/** Without a byte order mark. For UTF-8 by Node's own decoder: through UTF-16 it takes a sixth of the time. */
function textOf(buffer: Buffer, name: string): string {
  if (name !== 'utf8') return iconv.decode(buffer, name, { stripBOM: true });
  const content = buffer.subarray(byteOrderMark(buffer) === 'utf8bom' ? 3 : 0);
  return transcode && buffers.isUtf8(content)
    ? transcode(content, 'utf8', 'utf16le').toString('utf16le')
    : content.toString('utf8');
}

function notText(): Decoded {
  return {
    text: '',
    encoding: 'binary',
    problems: [{ kind: 'not-text', range: { start: 0, end: 0 }, values: {} }],
  };
}

function byteOrderMark(buffer: Buffer): string | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf8bom';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf16be';
  return undefined;
}

/** An even number of bytes, so that UTF-16 stays in step; single-byte line ends let the others fall into step. */
function sampleOf(buffer: Buffer): Buffer {
  return buffer.subarray(0, Math.min(buffer.length, SAMPLE_BYTES) & ~1 || buffer.length);
}

/** More control characters than any text file holds. */
function looksBinary(sample: Buffer): boolean {
  let controls = 0;
  for (const byte of sample)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1e)) controls++;
  return controls > 0.02 * sample.length + 8;
}

/**
 * The library's guess counts where two encodings explain the bytes alike: Big5 decodes as GB18030 without an error,
 * but not to characters that people use.
 */
function bestEncoding(sample: Buffer): string | undefined {
  const guesses = new Map(analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  const scored = CANDIDATES.map((encoding) => {
    const guess = guesses.get(libraryName(encoding)) ?? 0;
    const share = commonShare(iconv.decode(sample, encoding));
    return { encoding, share, score: share + guess / 2000 };
  }).filter(({ share }) => share >= LEAST_SHARE);
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best) return best.encoding;
  return looksBinary(sample) ? undefined : 'gb18030';
}

function libraryName(encoding: (typeof CANDIDATES)[number]): string {
  return { utf8: 'utf-8', gb18030: 'gb18030', big5: 'big5', utf16le: 'utf-16le', utf16be: 'utf-16be' }[
    encoding
  ];
}
