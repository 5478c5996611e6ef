# Writes peft-adapters.json beside this file: names and shapes of the tensors that PEFT itself writes for each of its methods, on a
# Llama of two layers. Run with torch, transformers and peft 0.21.0: python peft-adapters.py
import json, os, struct, tempfile, warnings

os.environ["HF_HUB_OFFLINE"] = "1"
warnings.filterwarnings("ignore")
import torch
from transformers import LlamaConfig, LlamaForCausalLM, LlamaForSequenceClassification
import peft
from peft import get_peft_model

CONFIG = dict(
    vocab_size=64, hidden_size=16, intermediate_size=32, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
    tie_word_embeddings=False,
)
T = ["q_proj", "v_proj"]
L = peft.LoraConfig
METHODS = {
    "lora": (L, dict(r=4, target_modules=T)),
    "dora": (L, dict(r=4, target_modules=T, use_dora=True)),
    "rslora": (L, dict(r=4, target_modules="all-linear", use_rslora=True)),
    "lora-bias": (L, dict(r=4, target_modules=T, lora_bias=True)),
    "lora-pattern": (L, dict(r=4, target_modules=T, rank_pattern={"q_proj": 2}, alpha_pattern={"layers.0.self_attn.v_proj": 3})),
    "lora-saved": (L, dict(r=4, target_modules=T, modules_to_save=["embed_tokens", "lm_head"])),
    "lora-embed": (L, dict(r=4, target_modules=T + ["embed_tokens", "lm_head"])),
    "lora-rows": (L, dict(r=4, target_modules=T, trainable_token_indices=[60, 61])),
    "lora-rows-of-both": (L, dict(r=4, target_modules=T, trainable_token_indices={"embed_tokens": [60, 61], "lm_head": [60, 61]})),
    "lora-regex": (L, dict(r=4, target_modules=r".*layers\.1\..*(q_proj|v_proj)")),
    "lora-layers": (L, dict(r=4, target_modules=T, layers_to_transform=[0])),
    "lora-parameters": (L, dict(r=4, target_modules=T, target_parameters=["mlp.gate_proj.weight"])),
    "adalora": (peft.AdaLoraConfig, dict(init_r=6, target_r=4, target_modules=T, total_step=10)),
    "loha": (peft.LoHaConfig, dict(r=4, target_modules=T)),
    "lokr": (peft.LoKrConfig, dict(r=4, target_modules=T)),
    "ia3": (peft.IA3Config, dict(target_modules=["k_proj", "v_proj", "down_proj"], feedforward_modules=["down_proj"])),
    "vera": (peft.VeraConfig, dict(r=8, target_modules=T)),
    "oft": (peft.OFTConfig, dict(oft_block_size=4, target_modules=T)),
    "boft": (peft.BOFTConfig, dict(boft_block_size=4, target_modules=T)),
    "ln-tuning": (peft.LNTuningConfig, dict(target_modules=["input_layernorm"])),
    "fourierft": (peft.FourierFTConfig, dict(n_frequency=10, target_modules=T)),
    "hra": (peft.HRAConfig, dict(r=4, target_modules=T)),
    "vblora": (peft.VBLoRAConfig, dict(r=2, num_vectors=8, vector_length=4, topk=2, target_modules=T)),
    "vblora-topk": (peft.VBLoRAConfig, dict(r=2, num_vectors=8, vector_length=4, topk=2, target_modules=T, save_only_topk_weights=True)),
    "miss": (peft.MissConfig, dict(r=4, target_modules=T)),
    "randlora": (peft.RandLoraConfig, dict(r=4, target_modules=T)),
    "shira": (peft.ShiraConfig, dict(r=2, target_modules=T)),
    "c3a": (peft.C3AConfig, dict(block_size=4, target_modules=T)),
    "road": (peft.RoadConfig, dict(group_size=8, target_modules=T)),
    "trainable-tokens": (peft.TrainableTokensConfig, dict(token_indices=[3, 5], target_modules=["embed_tokens"])),
    "prompt-tuning": (peft.PromptTuningConfig, dict(num_virtual_tokens=5)),
    "prefix-tuning": (peft.PrefixTuningConfig, dict(num_virtual_tokens=5)),
    "p-tuning": (peft.PromptEncoderConfig, dict(num_virtual_tokens=5, encoder_hidden_size=8)),
    "adaption-prompt": (peft.AdaptionPromptConfig, dict(adapter_len=4, adapter_layers=1)),
    "classification": (L, dict(r=4, target_modules=T, task_type="SEQ_CLS")),
}


def shapes(file):
    with open(file, "rb") as f:
        header = json.loads(f.read(struct.unpack("<Q", f.read(8))[0]))
    return {name: about["shape"] for name, about in header.items() if name != "__metadata__"}


out = {"base": {}, "adapters": {}}
with tempfile.TemporaryDirectory() as folder:
    base = os.path.join(folder, "base")
    LlamaForCausalLM(LlamaConfig(**CONFIG)).save_pretrained(base)
    config = json.load(open(os.path.join(base, "config.json")))
    keep = ["architectures", "model_type", *CONFIG]
    out["base"] = {"config": {k: config[k] for k in keep}, "tensors": shapes(os.path.join(base, "model.safetensors"))}
    for name, (kind, options) in METHODS.items():
        model = (LlamaForSequenceClassification if name == "classification" else LlamaForCausalLM)(LlamaConfig(**CONFIG))
        model = get_peft_model(model, kind(**{"task_type": "CAUSAL_LM", **options}))
        model.peft_config["default"].base_model_name_or_path = base
        model.save_pretrained(os.path.join(folder, name))
        said = json.load(open(os.path.join(folder, name, "adapter_config.json")))
        said = {k: v for k, v in said.items() if v not in (None, {}, False) or k in ("modules_to_save", "target_modules", "r")}
        if isinstance(said.get("target_modules"), list):
            said["target_modules"].sort()
        said["base_model_name_or_path"] = "base"
        out["adapters"][name] = {"config": said, "tensors": shapes(os.path.join(folder, name, "adapter_model.safetensors"))}

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "peft-adapters.json"), "w") as f:
    lines = ",\n".join(f"    {json.dumps(k)}: {json.dumps(v)}" for k, v in out["adapters"].items())
    f.write(f'{{\n  "base": {json.dumps(out["base"])},\n  "adapters": {{\n{lines}\n  }}\n}}\n')
