import { defineRule } from '../types.ts';

export const templateInvalid = defineRule({
  id: 'template-invalid',
  section: 'template',
  severity: 'error',
  needs: ['template'],
  title: 'The chat template does not parse or has no default',
  why: 'Every engine compiles the template before the first chat request. It fails there, so the model answers no chat request at all.',
  fix: 'Close the open block or mend the expression at the line named, or take the template of the base model back.',
  links: ['https://github.com/unslothai/unsloth/issues/1284', 'https://jinja.palletsprojects.com/en/stable/templates/'],

  message: (args: { reason: string; line: number | null; parses: boolean }) =>
    args.parses
      ? `the list of chat templates ${args.reason}`
      : `the chat template does not parse: ${args.reason}${args.line === null ? '' : ` (line ${args.line} of the template)`}`,

  *check({ template }) {
    if (template.invalid === undefined) return;
    const { message, line } = template.invalid;
    // Several named templates of which none is the default: nothing was parsed.
    const isList = !template.copies.some((copy) => copy.inForce);
    // Only in a file of its own is the template's line the file's line; a GGUF file has no lines.
    const isOwnFile = template.at.pointer === undefined && !/\.gguf$/i.test(template.at.file);
    const at = isOwnFile && line !== undefined ? { ...template.at, line } : template.at;
    yield { at, args: { reason: message, line: line ?? null, parses: isList } };
  },
});
