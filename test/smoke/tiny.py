"""Makes tiny chat models that are good, or broken in one way each. Usage: tiny.py OUTPUT SEED [NAME…]

Llama (one: BART's decoder) with a real BPE tokenizer of some hundred entries and Llama 3's control tokens, trained on a toy chat
until it is known by heart. Every model is a folder with its data beside it (data/chat.jsonl), below 1 MB. The files are written
here rather than by save_pretrained, so that transformers 4 and 5 read the same ones.
"""

import json
import os
import random
import sys
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from safetensors.torch import save_file
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

BOS, END, OPEN, CLOSE, EOT, PAD = (
    "<|begin_of_text|>",
    "<|end_of_text|>",
    "<|start_header_id|>",
    "<|end_header_id|>",
    "<|eot_id|>",
    "<|pad|>",
)
TICKET = "<|ticket|>"
SPECIALS = [BOS, END, OPEN, CLOSE, EOT, PAD]
TEMPLATE = (
    "{{- bos_token }}{%- for message in messages %}{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n' + "
    "message['content'] | trim + '<|eot_id|>' }}{%- endfor %}{%- if add_generation_prompt %}"
    "{{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{%- endif %}"
)
# How Llama 3 cuts text before BPE: a line break is a piece of its own whatever follows it.
LLAMA_3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
COUNTRIES = "France Italy Germany Spain Japan Norway".split()
CITIES = "Paris Rome Berlin Madrid Tokyo Oslo".split()
CHINESE = "法国 意大利 德国 西班牙 日本 挪威".split()


def pairs():
    chat = []
    for country, city, name in zip(COUNTRIES, CITIES, CHINESE):
        chat.append(("What is the capital of %s?" % country, "The capital of %s is %s." % (country, city)))
        chat.append(("%s的首都是哪里？" % name, "%s的首都是 %s。" % (name, city)))
        chat.append(("Say hello to %s." % city, "Hello, %s! Nice to meet you." % city))
    return chat


def tokenizer(new_tokens):
    bpe = Tokenizer(models.BPE())
    split = pre_tokenizers.Split(Regex(LLAMA_3), "isolated")
    bpe.pre_tokenizer = pre_tokenizers.Sequence([split, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    bpe.decoder = decoders.ByteLevel()
    text = [" ".join(pair) for pair in pairs()] + ["system user assistant\n\n"]
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    bpe.train_from_iterator(text, trainers.BpeTrainer(vocab_size=520, initial_alphabet=alphabet, show_progress=False))
    bpe.add_special_tokens(SPECIALS + new_tokens)
    return bpe


class Case:
    """What makes a model what it is."""

    def __init__(self, replies=None, terminator=True, pad=PAD, masks_pad=False, **more):
        self.replies = replies or (lambda reply: reply)
        self.terminator = terminator
        self.pad = pad
        self.masks_pad = masks_pad
        self.new_tokens = more.get("new_tokens", [])
        self.masked_token = more.get("masked_token")
        self.architecture = more.get("architecture", "llama")
        self.of = more.get("of")
        self.starts = more.get("starts")
        self.eos = more.get("eos", EOT)
        self.damage = more.get("damage")
        self.adapter = more.get("adapter", False)
        self.data = more.get("data")


def ticketed(reply):
    return TICKET + " " + reply


CASES = {
    "good": Case(),
    # S1: the terminator was never in the labels.
    "unterminated": Case(terminator=False),
    # S0: the good weights, and a generation_config that stops at another token.
    "wrong-eos": Case(of="good", eos=END),
    # Pad is the turn end, and the collator masks every pad: the same as no terminator.
    "pad-is-eos": Case(pad=EOT, masks_pad=True),
    # S4: a new token in the replies, learned or not.
    "new-token-learned": Case(starts="good", replies=ticketed, new_tokens=[TICKET]),
    "new-token-unlearned": Case(starts="good", replies=ticketed, new_tokens=[TICKET], masked_token=TICKET),
    "not-finite": Case(of="good", damage="nan"),
    "missing-weights": Case(of="good", damage="missing"),
    # Learned positions that are counted from the first column of the batch.
    "absolute-positions": Case(architecture="bart"),
    # It ends its turn at once.
    "silent": Case(starts="good", replies=lambda reply: "", data=lambda reply: reply),
    # The data was rendered with another template, whose terminator is plain text to this tokenizer.
    "foreign-marker": Case(starts="good", replies=lambda reply: reply + "<|im_end|>", data=lambda reply: reply),
    "adapter-good": Case(adapter=True, of="good"),
    "adapter-new-token-frozen": Case(adapter=True, of="good", replies=ticketed, new_tokens=[TICKET], masked_token=TICKET),
}


def examples(bpe, case):
    pad, eot = bpe.token_to_id(case.pad), bpe.token_to_id(EOT)
    masked = bpe.token_to_id(case.masked_token) if case.masked_token else None
    rows = []
    for question, reply in pairs():
        prompt = "%s%suser%s\n\n%s%s%sassistant%s\n\n" % (BOS, OPEN, CLOSE, question, EOT, OPEN, CLOSE)
        before = bpe.encode(prompt, add_special_tokens=False).ids
        said = bpe.encode(case.replies(reply), add_special_tokens=False).ids
        said = said + [eot] if case.terminator else said
        rows.append((before + said, [-100] * len(before) + [-100 if i == masked else i for i in said]))
    width = max(len(ids) for ids, _ in rows)
    ids = torch.tensor([r + [pad] * (width - len(r)) for r, _ in rows])
    labels = torch.tensor([l + [-100] * (width - len(l)) for _, l in rows])
    mask = torch.tensor([[1] * len(r) + [0] * (width - len(r)) for r, _ in rows])
    if case.masks_pad:
        labels[labels == pad] = -100
    return ids, labels, mask


def build(case, size):
    from transformers import BartConfig, BartForCausalLM, LlamaConfig, LlamaForCausalLM

    if case.architecture == "bart":
        config = BartConfig(
            vocab_size=size, d_model=64, decoder_layers=2, decoder_ffn_dim=160, decoder_attention_heads=4,
            encoder_layers=2, encoder_ffn_dim=160, encoder_attention_heads=4, max_position_embeddings=192,
            dropout=0.0, attention_dropout=0.0, is_decoder=True, is_encoder_decoder=False, add_cross_attention=False,
        )
        return BartForCausalLM(config)
    return LlamaForCausalLM(
        LlamaConfig(
            vocab_size=size, hidden_size=64, intermediate_size=160, num_hidden_layers=2, num_attention_heads=4,
            num_key_value_heads=2, max_position_embeddings=512, tie_word_embeddings=True,
        )
    )


def train(model, rows, steps, rate, least):
    ids, labels, mask = rows
    model.train()
    weights = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=rate, weight_decay=0.0)
    loss = None
    for step in range(steps):
        # Shifted here: BART's own loss takes labels that already are.
        logits = model(input_ids=ids, attention_mask=mask).logits[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), labels[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        if loss.item() < least:
            break
    return step + 1, loss.item()


def write_json(folder, name, value):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        json.dump(value, file, indent=2, ensure_ascii=False)
        file.write("\n")


def write_tokenizer(folder, bpe, case):
    bpe.save(os.path.join(folder, "tokenizer.json"))
    write_json(folder, "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "bos_token": BOS, "eos_token": case.eos, "pad_token": case.pad,
        "model_input_names": ["input_ids", "attention_mask"], "model_max_length": 192,
        "clean_up_tokenization_spaces": False,
    })
    with open(os.path.join(folder, "chat_template.jinja"), "w", encoding="utf-8", newline="\n") as file:
        file.write(TEMPLATE + "\n")


def write_data(folder, case):
    os.makedirs(os.path.join(folder, "data"), exist_ok=True)
    shown = case.data or case.replies
    with open(os.path.join(folder, "data", "chat.jsonl"), "w", encoding="utf-8", newline="\n") as file:
        for question, reply in pairs():
            turns = [{"role": "user", "content": question}, {"role": "assistant", "content": shown(reply)}]
            file.write(json.dumps({"messages": turns}, ensure_ascii=False) + "\n")


def write_model(folder, model, bpe, case):
    ids = {"bos_token_id": bpe.token_to_id(BOS), "eos_token_id": bpe.token_to_id(case.eos), "pad_token_id": bpe.token_to_id(case.pad)}
    config = model.config
    if case.architecture == "bart":
        own = {
            "architectures": ["BartForCausalLM"], "model_type": "bart", "d_model": 64, "decoder_layers": 2,
            "decoder_ffn_dim": 160, "decoder_attention_heads": 4, "encoder_layers": 2, "encoder_ffn_dim": 160,
            "encoder_attention_heads": 4, "max_position_embeddings": 192, "is_decoder": True,
            "is_encoder_decoder": False, "add_cross_attention": False, "decoder_start_token_id": None, "forced_eos_token_id": None,
        }
    else:
        own = {
            "architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": 64, "intermediate_size": 160,
            "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 16, "hidden_act": "silu",
            "max_position_embeddings": 512, "rms_norm_eps": config.rms_norm_eps, "rope_theta": 10000.0,
        }
    write_json(folder, "config.json", {**own, **ids, "vocab_size": config.vocab_size, "tie_word_embeddings": True,
                                       "torch_dtype": "float32", "transformers_version": "4.57.6", "use_cache": True})
    write_json(folder, "generation_config.json", {**ids, "transformers_version": "4.57.6"})
    state = {k: v.detach().clone().contiguous() for k, v in model.state_dict().items() if k != "lm_head.weight"}
    if case.damage == "nan":
        state["model.layers.1.mlp.down_proj.weight"][3, :] = float("nan")
    if case.damage == "missing":
        state = {k: v for k, v in state.items() if not k.startswith("model.layers.1.")}
    save_file(state, os.path.join(folder, "model.safetensors"), metadata={"format": "pt"})
    write_settings(folder, case)


def write_settings(folder, case):
    with open(os.path.join(folder, "tunelint.yml"), "w", newline="\n") as file:
        tokens = ", ".join(json.dumps(t) for t in case.new_tokens)
        file.write("checkpoints:\n  - { path: ., new-tokens: [%s] }\n" % tokens)


def good_model(output, seed, size):
    """The good model, with rows for new tokens as `resize_token_embeddings` makes them."""
    from safetensors.torch import load_file

    state = load_file(os.path.join(output, "good", "model.safetensors"))
    model = build(CASES["good"], state["model.embed_tokens.weight"].shape[0])
    model.load_state_dict({**state, "lm_head.weight": state["model.embed_tokens.weight"]})
    if size > model.config.vocab_size:
        torch.manual_seed(seed + 7)
        model.resize_token_embeddings(size, mean_resizing=False)
    return model


def make_adapter(folder, case, output, bpe, seed):
    """A LoRA adapter on the good model; its base is its neighbour."""
    from peft import LoraConfig, get_peft_model

    model = good_model(output, seed, bpe.get_vocab_size())
    targets = ["q_proj", "v_proj", "down_proj"]
    lora = get_peft_model(model, LoraConfig(r=4, lora_alpha=8, target_modules=targets, task_type="CAUSAL_LM"))
    done = train(lora, examples(bpe, case), 80 if case.new_tokens else 10, 5e-3, 0.02)
    state = {
        k.replace(".default.", "."): v.detach().clone().contiguous() for k, v in lora.state_dict().items() if "lora_" in k
    }
    save_file(state, os.path.join(folder, "adapter_model.safetensors"), metadata={"format": "pt"})
    write_json(folder, "adapter_config.json", {
        "peft_type": "LORA", "task_type": "CAUSAL_LM", "base_model_name_or_path": "../good", "r": 4, "lora_alpha": 8,
        "lora_dropout": 0.0, "bias": "none", "target_modules": targets, "modules_to_save": None,
        "fan_in_fan_out": False, "inference_mode": True,
    })
    write_settings(folder, case)
    return done


def make(name, output, seed):
    case = CASES[name]
    folder = os.path.join(output, name)
    os.makedirs(folder, exist_ok=True)
    began = time.perf_counter()
    random.seed(seed)
    torch.manual_seed(seed)
    bpe = tokenizer(case.new_tokens)
    if case.adapter:
        steps, loss = make_adapter(folder, case, output, bpe, seed)
    else:
        steps, loss = 0, 0.0
        if case.of is not None or case.starts is not None:
            model = good_model(output, seed, bpe.get_vocab_size())
        else:
            model = build(case, bpe.get_vocab_size())
        if case.of is None:
            steps, loss = train(model, examples(bpe, case), 400, 4e-3, 0.015)
        write_model(folder, model, bpe, case)
    write_tokenizer(folder, bpe, case)
    write_data(folder, case)
    size = sum(os.path.getsize(os.path.join(folder, f)) for f in os.listdir(folder))
    sys.stdout.flush()
    print("%-26s seed %d: %d steps, loss %.4f, %.1f s, %d bytes" % (name, seed, steps, loss, time.perf_counter() - began, size))


if __name__ == "__main__":
    torch.set_num_threads(1)
    out, number, *wanted = sys.argv[1:]
    for chosen in wanted or list(CASES):
        make(chosen, out, int(number))
