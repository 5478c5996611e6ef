"""Writes what tensors transformers saves for a small model of each type: test/read/model-shapes.json.

usage: python scripts/model-shapes.py OUT   (run it with each version of transformers; what a file has already is kept)
"""

import json
import os
import sys
import tempfile

import transformers
from safetensors import safe_open
from transformers import AutoConfig, AutoModelForCausalLM

base=dict(vocab_size=64,hidden_size=32,intermediate_size=48,num_hidden_layers=2,num_attention_heads=4,num_key_value_heads=2)
def text(mt,**kw):
    return mt,{**base,**kw}
specs=[text('llama'),text('llama',head_dim=16,attention_bias=True,mlp_bias=True),text('mistral'),text('mixtral',num_local_experts=4),text('qwen2'),text('qwen3',head_dim=16),
 text('qwen2_moe',moe_intermediate_size=24,shared_expert_intermediate_size=40,num_experts=4,num_experts_per_tok=2,decoder_sparse_step=1),
 text('qwen3_moe',head_dim=16,moe_intermediate_size=24,num_experts=4,num_experts_per_tok=2,decoder_sparse_step=1,mlp_only_layers=[0]),
 text('gemma',head_dim=16),text('gemma2',head_dim=16),text('gemma3_text',head_dim=16),text('phi3',pad_token_id=0),text('phi',pad_token_id=0),text('smollm3',pad_token_id=0),text('granite'),text('granitemoe',num_local_experts=4),text('exaone4'),text('starcoder2'),text('stablelm'),text('cohere'),text('cohere2'),text('olmo'),text('olmo2'),text('olmo3'),text('glm',head_dim=8,pad_token_id=0),text('glm4',head_dim=8,pad_token_id=0),text('nemotron'),text('seed_oss',head_dim=16),text('apertus'),text('arcee'),text('ernie4_5'),
 text('deepseek_v3',q_lora_rank=12,kv_lora_rank=16,qk_rope_head_dim=4,qk_nope_head_dim=8,v_head_dim=8,moe_intermediate_size=24,n_routed_experts=8,n_group=2,topk_group=1,num_experts_per_tok=2,first_k_dense_replace=1,n_shared_experts=1,num_key_value_heads=4),
 text('deepseek_v2',q_lora_rank=None,kv_lora_rank=16,qk_rope_head_dim=4,qk_nope_head_dim=8,v_head_dim=8,moe_intermediate_size=24,n_routed_experts=8,num_experts_per_tok=2,first_k_dense_replace=1,n_shared_experts=2,num_key_value_heads=4),
 text('glm4_moe',head_dim=8,moe_intermediate_size=24,n_routed_experts=8,num_experts_per_tok=2,first_k_dense_replace=1,n_shared_experts=1,use_qk_norm=True),
 text('gpt_oss',head_dim=16,num_local_experts=4),
 ('gpt2',dict(vocab_size=64,n_embd=32,n_layer=2,n_head=4,n_positions=16)),
 ('gpt2',dict(vocab_size=64,n_embd=32,n_layer=2,n_head=4,n_positions=16,n_inner=40)),
 ('gptj',dict(vocab_size=64,n_embd=32,n_layer=2,n_head=4,n_positions=16,rotary_dim=4)),
 ('gpt_neox',dict(vocab_size=64,hidden_size=32,intermediate_size=48,num_hidden_layers=2,num_attention_heads=4)),
 ('gpt_bigcode',dict(vocab_size=64,n_embd=32,n_layer=2,n_head=4,n_positions=16)),
 ('gpt_neo',dict(vocab_size=64,hidden_size=32,num_layers=2,num_heads=4,attention_types=[[["global","local"],1]])),
 ('bloom',dict(vocab_size=64,hidden_size=32,n_layer=2,n_head=4)),
 ('falcon',dict(vocab_size=64,hidden_size=32,num_hidden_layers=2,num_attention_heads=4)),
 ('falcon',dict(vocab_size=64,hidden_size=32,num_hidden_layers=2,num_attention_heads=4,new_decoder_architecture=True,num_kv_heads=2)),
 ('falcon',dict(vocab_size=64,hidden_size=32,num_hidden_layers=2,num_attention_heads=4,multi_query=False,alibi=True)),
 ('opt',dict(vocab_size=64,hidden_size=32,ffn_dim=48,num_hidden_layers=2,num_attention_heads=4,word_embed_proj_dim=32)),
 ('opt',dict(vocab_size=64,hidden_size=32,ffn_dim=48,num_hidden_layers=2,num_attention_heads=4,word_embed_proj_dim=16)),
 ('mpt',dict(vocab_size=64,d_model=32,n_layers=2,n_heads=4)),
]


def saved(model_type, fields):
    config = AutoConfig.for_model(model_type, bos_token_id=1, eos_token_id=2, **{"pad_token_id": 0, **fields})
    model = AutoModelForCausalLM.from_config(config)
    with tempfile.TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        with open(os.path.join(folder, "config.json")) as file:
            written = json.load(file)
        tensors = {}
        for name in os.listdir(folder):
            if name.endswith(".safetensors"):
                with safe_open(os.path.join(folder, name), "pt") as file:
                    for key in file.keys():
                        tensors[key] = file.get_slice(key).get_shape()
    return {"transformers": transformers.__version__, "config": written, "tensors": dict(sorted(tensors.items()))}


def main():
    out = sys.argv[1]
    known = json.load(open(out)) if os.path.exists(out) else []
    known = [entry for entry in known if entry["transformers"] != transformers.__version__]
    for model_type, fields in specs:
        try:
            known.append(saved(model_type, fields))
        except Exception as error:  # A type that this version does not have, or cannot make this small.
            print("left out:", model_type, type(error).__name__, str(error)[:100], file=sys.stderr)
    with open(out, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(entry) for entry in known) + "\n]\n")


main()
