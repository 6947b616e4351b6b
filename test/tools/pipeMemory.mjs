/**
 * Feeds `jiaokan pipe` with as much input as is wanted and watches its memory.
 *
 *     npm run build
 *     node test/tools/pipeMemory.mjs --megabytes 1000
 *
 * A gigabyte of Chinese prose takes more than two hours of a processor. `--prose 0.1` makes one byte in ten of it prose. The
 * others are tables of numbers with Chinese names (`--rest tables`), which every rule judges as well, at less than a fifth of
 * the price; or English (`--rest english`), which is read, answered and not judged. Linux; no part of `npm test`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './files.mjs';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '100' },
    prose: { type: 'string', default: '1' },
    rest: { type: 'string', default: 'tables' },
    seed: { type: 'string', default: '1' },
  },
});
const wanted = Number(values.megabytes) * 1e6;

/** Numbers that look like chance, the same for the same seed (xorshift). */
let state = Number(values.seed) * 2654435761;
function below(limit) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}
const pick = (list) => list[below(list.length)];

const families = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红玲健鹏飞辉斌波宁婷雪梅琳'];
const places = ['云岭', '清河', '白沙', '石门', '青田', '临江', '东湖', '南溪', '安平', '永兴'];
const kinds = ['市第一人民医院', '县中医院', '区教育局', '县图书馆', '市第二中学', '县卫生健康局'];
const deeds = [
  '昨天在会上介绍了今年的工作',
  '带队到乡镇参加了义诊',
  '与来访的客人进行了座谈',
  '在培训班上讲了第一课',
];

function paragraph() {
  const sentence = () =>
    `${pick(places)}${pick(kinds)}主任${pick(families)}${pick(given)}${pick(given)}${pick(deeds)}。`;
  const text = Array.from({ length: 3 + below(6) }, sentence).join('');
  const measure = 20 + below(30);
  // Two in five are wrapped, so that there is something to find.
  return below(5) < 2 ? text.replace(new RegExp(`.{${measure}}`, 'gu'), '$&\n').trimEnd() : text;
}

const words = ['river', 'clinic', 'lecture', 'visit', 'the', 'of', 'and', 'a', 'was', 'held', 'on', 'Monday'];
const english = () => `${Array.from({ length: 12 }, () => pick(words)).join(' ')}. `.repeat(20 + below(400));
const chinese = () => Array.from({ length: 4 + below(8) }, paragraph).join('\n\n');

/** A page of a yearbook: what is counted, a row for each place, and where the numbers come from. */
function table() {
  const number = () => (below(1_000_000) / 10).toLocaleString('en');
  const row = () => [pick(places), ...Array.from({ length: 24 }, number)].join('\t');
  const rows = Array.from({ length: 5 + below(30) }, row);
  return `${pick(places)}各乡镇上报的数字如下。\n\n${rows.join('\n')}\n\n来源：${pick(places)}${pick(kinds)}`;
}

const rests = { english, tables: table };
const rest = rests[values.rest];
if (rest === undefined) throw new Error(`--rest is one of ${Object.keys(rests).join(', ')}`);
const share = Number(values.prose);
let proseSent = 0;
/** The next line. Prose comes whenever its share falls short, so evenly over the whole. */
function line(id, before) {
  const wantsProse = proseSent <= before * share;
  const made = `${JSON.stringify({ id, text: wantsProse ? chinese() : rest() })}\n`;
  if (wantsProse) proseSent += Buffer.byteLength(made);
  return made;
}

const started = Date.now();
const child = spawn(process.execPath, [path.join(root, 'dist', 'cli.js'), 'pipe', '--quiet'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
let [answers, bytesOut, last] = [0, 0, ''];
child.stdout.on('data', (data) => {
  bytesOut += data.length;
  for (const byte of data) if (byte === 10) answers++;
  last = data;
});

/** Resident memory in MB, and processor time in seconds (100 ticks a second). */
function usage() {
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return { megabytes: Number(rss?.[1]) / 1024, seconds: (Number(fields[11]) + Number(fields[12])) / 100 };
}

let [sent, texts, told] = [0, 0, 0];
const memory = [];
while (sent < wanted) {
  const text = line(texts, sent);
  sent += Buffer.byteLength(text);
  texts++;
  if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  if (sent >= (wanted / 20) * (told + 1)) {
    told++;
    const { megabytes, seconds } = usage();
    memory.push(megabytes);
    console.log(
      `${(sent / 1e6).toFixed(0)} MB in: ${megabytes.toFixed(0)} MB of memory, ${seconds.toFixed(0)} s of a processor`,
    );
  }
}
child.stdin.end();
const [status] = await once(child, 'exit');
const half = memory.slice(memory.length / 2);
const early = memory.slice(1, memory.length / 2);
console.log(
  `${texts} texts, ${(sent / 1e6).toFixed(0)} MB in, ${(proseSent / 1e6).toFixed(1)} MB of them Chinese prose, ${answers} answers, ${(bytesOut / 1e6).toFixed(0)} MB out, ` +
    `${((Date.now() - started) / 1000).toFixed(0)} s; most memory in the first half ${Math.max(...early).toFixed(0)} MB, ` +
    `in the second ${Math.max(...half).toFixed(0)} MB`,
);
if (status !== 0) throw new Error(`jiaokan pipe ended with ${status}`);
if (answers !== texts)
  throw new Error(`${texts} texts have ${answers} answers; the last is ${String(last).slice(-200)}`);
// Less than a tenth of what came in the second half stays, whatever the collector does just then.
if (Math.max(...half) > Math.max(...early) * 1.1) throw new Error('Memory grows with the input.');
