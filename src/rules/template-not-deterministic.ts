import { defineRule } from '../types.ts';

/** Optional arguments that callers of released templates may pass, each with a default in the template. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'tools',
    'documents',
    'functions',
    'available_tools',
    'custom_tools',
    'builtin_tools',
    'xml_tools',
    'python_tools',
    'tool_choice',
  ],
  ...[
    'tools_in_user_message',
    'tool_call_format',
    'parallel_tool_calls',
    'use_json_tooldef',
    'keep_tool_result',
    'regen_tool_call_ids',
  ],
  ...[
    'enable_thinking',
    'thinking',
    'thinking_budget',
    'thinking_mode',
    'skip_thinking',
    'drop_thinking',
    'clear_thinking',
    'preserve_thinking',
  ],
  ...[
    'truncate_history_thinking',
    'retain_reasoning',
    'reasoning',
    'reasoning_effort',
    'reasoning_mode',
    'medium_effort',
    'think_render_option',
  ],
  ...[
    'model_identity',
    'date_string',
    'current_date',
    'controls',
    'length',
    'originality',
    'citations',
    'enable_citations',
    'citation_mode',
  ],
  ...[
    'json_mode',
    'json_schema',
    'response_format',
    'safety_mode',
    'add_vision_id',
    'continue_final_message',
    'continue_same_model_turn',
  ],
  ...[
    'system_message',
    'system_prompt',
    'developer_message',
    'developer_instruction',
    'custom_instructions',
    'instruction',
  ],
  ...[
    'platform_instruction_override',
    'developer_instruction_override',
    'chat_template_kwargs',
    'add_default_system_prompt',
    'add_special_tokens',
  ],
]);

/** Names shown; a template that reads more has another kind of trouble. */
const SHOWN = 8;

export const templateNotDeterministic = defineRule({
  id: 'template-not-deterministic',
  section: 'template',
  severity: 'notice',
  needs: ['template', 'rendering'],
  title: 'The rendering depends on more than the conversation',
  why: 'The same conversation gives another prompt on another day, or when the caller passes a variable that others do not. Training rows and prompts then differ, and cached prefixes are lost.',
  fix: 'Pass a fixed date (date_string) in training and tests, and give every variable that is read a default in the template.',
  links: [
    'https://github.com/sgl-project/sglang/issues/3296',
    'https://huggingface.co/docs/transformers/chat_templating_writing',
  ],

  message: (args: { clock: boolean; names: readonly string[] }) => {
    const names = [args.names].flat().join(', ');
    const reads = names === '' ? '' : `reads ${names}, which nobody passes by default`;
    return args.clock ? `writes today's date${reads === '' ? '' : ` and ${reads}`}` : reads;
  },

  *check({ template, rendering }) {
    const names = rendering.undeclared.filter(
      (name) => !KNOWN.has(name) && !name.endsWith('_token') && !setsItself(template.source, name),
    );
    if (!rendering.readsClock && names.length === 0) return;
    yield { at: template.at, args: { clock: rendering.readsClock, names: names.slice(0, SHOWN) } };
  },
});

/** A variable that one branch of the template sets and another tests is the template's own. */
function setsItself(source: string, name: string): boolean {
  for (const match of source.matchAll(/\bset\s+([\w.,\s]*\w)\s*(?:=|-?%})/g))
    if (match[1]?.split(',').some((target) => target.trim() === name)) return true;
  return false;
}
