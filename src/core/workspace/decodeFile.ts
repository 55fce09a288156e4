import type { FileText } from './workspace';

/**
 * In bytes. Larger files are refused: they are rarely written for readers, and reading them takes memory and seconds.
 */
export const maxFileSize = 48 * 1024 * 1024;

interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

/**
 * Decodes the text of a file. Drops a byte order mark; refuses UTF-16, other encodings and binary files.
 *
 * @param decoder A UTF-8 decoder that throws on malformed input.
 */
export function decodeFile(bytes: Uint8Array, decoder: Utf8Decoder): FileText {
  if (bytes.length > maxFileSize) return { kind: 'unreadable', reason: 'too-large' };
  try {
    const text = decoder.decode(bytes);
    if (text.includes('\0')) return { kind: 'unreadable', reason: 'not-text' };
    return { kind: 'text', text };
  } catch {
    return { kind: 'unreadable', reason: 'not-text' };
  }
}
