import type { FileText } from './workspace';

/** Larger files are refused: reading them would take memory and seconds for no reader's benefit. In bytes. */
export const largestFile = 48 * 1024 * 1024;

interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

/**
 * The text of a file. A byte-order mark is dropped; UTF-16, other encodings and binary files are refused.
 *
 * @param decoder A UTF-8 decoder that throws on malformed input.
 */
export function decodeFile(bytes: Uint8Array, decoder: Utf8Decoder): FileText {
  if (bytes.length > largestFile) return { kind: 'unreadable', reason: 'too-large' };
  try {
    const text = decoder.decode(bytes);
    if (text.includes('\0')) return { kind: 'unreadable', reason: 'not-text' };
    return { kind: 'text', text };
  } catch {
    return { kind: 'unreadable', reason: 'not-text' };
  }
}
