import { type ConfigDiff, defineRule, type Fix, type Json } from '../types.ts';

/** Keys that decide what the weights compute: another value makes another model of them. */
const ARCHITECTURE: ReadonlySet<string> = new Set(
  `model_type rope_theta rope_scaling partial_rotary_factor rotary_pct rotary_dim hidden_size num_hidden_layers num_attention_heads num_key_value_heads
  head_dim v_head_dim qk_nope_head_dim qk_rope_head_dim kv_lora_rank q_lora_rank intermediate_size moe_intermediate_size hidden_act hidden_activation
  activation_function num_local_experts num_experts n_routed_experts num_experts_per_tok n_embd n_layer n_head n_inner d_model attention_bias mlp_bias
  attn_logit_softcapping final_logit_softcapping query_pre_attn_scalar rms_norm_eps layer_norm_eps layer_norm_epsilon layer_types multi_query
  alibi parallel_attn new_decoder_architecture residual_multiplier attention_multiplier embedding_multiplier logits_scaling logit_scale`.split(
    /\s+/,
  ),
);

export const configChangedFromBase = defineRule({
  id: 'config-changed-from-base',
  section: 'weights',
  severity: 'warning',
  needs: ['config', 'configDiff', 'base'],
  title: '`config.json` says something else than the base',
  why: 'The weights were trained with the values of the base. With another rope setting, head size or activation they still load, and compute something else: garbage at once, or only beyond some length.',
  fix: 'Take the value of the base, unless the fine-tune was trained with the new one.',
  links: [
    'https://github.com/unslothai/unsloth-zoo/pull/149',
    'https://huggingface.co/docs/transformers/main_classes/configuration',
  ],

  message: (args: { key: string; head: Json; base: Json; name: string }) =>
    `${args.key} is ${text(args.head)}; in the base ${args.name} it is ${text(args.base)}`,

  *check({ config, configDiff, base }) {
    for (const change of configDiff)
      yield {
        at: change.at,
        severity: ARCHITECTURE.has(change.key) ? 'error' : 'warning',
        args: { key: change.key, head: change.head ?? null, base: change.base ?? null, name: base.name },
        ...fix(change),
      };
    const classes = base.config?.architectures ?? [];
    const { architectures } = config;
    // A classifier made of a chat model has another head on purpose.
    if (
      architectures.length === 0 ||
      classes.length === 0 ||
      !config.generates ||
      architectures.some((a) => classes.includes(a))
    )
      return;
    const isHeadless =
      architectures.every((a) => /(?<!LMHead)Model$/.test(a)) && classes.some((a) => !/(?<!LMHead)Model$/.test(a));
    yield {
      at: { file: config.file, pointer: '/architectures' },
      severity: isHeadless ? 'error' : 'warning',
      args: { key: 'architectures', head: [...architectures], base: [...classes], name: base.name },
      ...(isHeadless
        ? {
            fix: {
              text: 'Name the class of the base: engines choose by it what to serve, and this one has no head that writes tokens',
              edits: [{ file: config.file, pointer: '/architectures', value: [...classes] }],
            },
          }
        : {}),
    };
  },
});

/** The value of the base, at the place where this file has its own. */
function fix(change: ConfigDiff[number]): { readonly fix?: Fix } {
  const { at, key, base } = change;
  const pointer = at.pointer ?? '';
  const isWritten = pointer.endsWith(`/${key}`);
  const inRope = pointer.endsWith('/rope_parameters');
  // The form that 5.x writes holds theta and scaling in one object; only theta can be set alone.
  if (inRope && key !== 'rope_theta') return {};
  if (base === undefined)
    return isWritten ? { fix: { text: `Take ${key} out`, edits: [{ file: at.file, pointer, remove: true }] } } : {};
  return {
    fix: {
      text: `Set ${key} to ${text(base)}`,
      edits: [{ file: at.file, pointer: isWritten ? pointer : `${pointer}/${key}`, value: base }],
    },
  };
}

function text(value: Json): string {
  const json = JSON.stringify(value) ?? 'nothing';
  if (json === 'null') return 'not set';
  return json.length > 120 ? `${json.slice(0, 120)}…` : json;
}
