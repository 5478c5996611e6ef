import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Chat rows for bench/data.ts: English, Chinese and code, the same at every run.

const root = fileURLToPath(new URL('../', import.meta.url));

/** Writes `count` chat rows to a JSON Lines file; about a kilobyte each. Another `seed` gives other rows. */
export function writeRows(file: string, count: number, seed = 7): void {
  const out = openSync(file, 'w');
  let lines: string[] = [];
  for (const row of chatRows(count, seed)) {
    lines.push(row);
    if (lines.length < 1_000) continue;
    writeSync(out, `${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(out, `${lines.join('\n')}\n`);
  closeSync(out);
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
