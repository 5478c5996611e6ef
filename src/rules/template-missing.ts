import { type Base, defineRule, type Fix, type Folder, type Hit, type Severity, type Tokenizer } from '../types.ts';

export const templateMissing = defineRule({
  id: 'template-missing',
  section: 'template',
  severity: 'error',
  needs: ['folder', 'tokenizer', 'declared'],
  wants: ['template', 'base', 'config'],
  title: 'The chat template is missing',
  why: 'Engines build the prompt from the template beside the model. Without one, transformers and vLLM refuse chat requests, and others fall back to a format that the model was not trained on.',
  fix: 'Save the template with the model: copy chat_template.jinja, or the chat_template field of tokenizer_config.json, from the base model.',
  links: [
    'https://github.com/hiyouga/LLaMA-Factory/issues/8399',
    'https://github.com/hiyouga/LLaMA-Factory/issues/5836',
    'https://huggingface.co/docs/transformers/chat_templating',
  ],

  message: (args: { base: string | null; declared: boolean }) =>
    `no file of this folder holds a chat template${
      args.base !== null
        ? `, and the base model ${args.base} has one`
        : args.declared
          ? ', and tunelint.yml says that this is a chat model'
          : ''
    }`,

  *check({ folder, tokenizer, declared, template, base, config }) {
    if (template !== undefined || declared.chat === false) return;
    // A file that could not be read may hold it; that is listed under skipped.
    if (unread(folder)) return;
    // One that is named in passing need not be what was trained on.
    const lost = base?.template !== undefined && base.guessed !== true;
    const severity: Severity = lost || declared.chat === true ? 'error' : 'notice';
    // Towers, encoders, encoder-decoders and adapters without a base that could have a template are not meant for chat.
    const mayChat =
      declared.kind === 'checkpoint' && config?.generates === true && config.json['is_encoder_decoder'] !== true;
    if (severity === 'notice' && !mayChat) return;
    const at = { file: tokenizer.configFile ?? tokenizer.files[0] ?? folder.path, pointer: '' };
    const hit: Hit<{ base: string | null; declared: boolean }> = {
      at,
      severity,
      args: { base: lost ? base.name : null, declared: declared.chat === true },
    };
    const fix = lost ? restored(folder, tokenizer, base) : undefined;
    yield fix === undefined ? hit : { ...hit, fix };
  },
});

const HOLDERS = ['chat_template.jinja', 'tokenizer_config.json', 'chat_template.json'];

function unread(folder: Folder): boolean {
  const names = [...folder.unreadable.map((f) => f.path), ...folder.problems.map((p) => p.at.file)];
  return names.some((path) => HOLDERS.includes(path.slice(path.lastIndexOf('/') + 1)));
}

/** The base's template in the place where the base has it. */
function restored(folder: Folder, tokenizer: Tokenizer, base: Base): Fix | undefined {
  const template = base.template;
  if (template === undefined || template.invalid !== undefined) return undefined;
  if (template.at.pointer === undefined) {
    const name = 'chat_template.jinja';
    const file = folder.path === '.' ? name : `${folder.path}/${name}`;
    return { text: `Copy ${name} from ${base.name}`, edits: [{ file, copyFrom: 'base', from: template.at.file }] };
  }
  if (tokenizer.configFile === undefined) return undefined;
  return {
    text: `Copy the chat_template of ${base.name} to tokenizer_config.json`,
    edits: [{ file: tokenizer.configFile, pointer: '/chat_template', value: template.source }],
  };
}
