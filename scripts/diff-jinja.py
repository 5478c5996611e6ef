"""Renders templates with transformers' own environment and writes what came out, for diff-jinja.ts to compare.

usage: python diff-jinja.py OUT.jsonl [--templates DIR]... [--per-template 24] [--large DIR]... [--per-large 10000]
                            [--fuzz 20000] [--seed 1]

Every run prints its seed. --templates and --large search a folder for *.jinja files and for chat_template entries of
tokenizer_config.json and chat_template.json. Needs transformers (4.57.6 or 5.18) and jinja2 3.1, no torch.
"""

import argparse
import datetime as datetime_module
import json
import random
import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import jinja_fuzz  # noqa: E402

warnings.filterwarnings("ignore")
from transformers.utils import chat_template_utils  # noqa: E402

NOW = (2024, 7, 5, 14, 8, 9)


class FixedDatetime(datetime_module.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(*NOW)


chat_template_utils.datetime = FixedDatetime


def compiled(source):
    return chat_template_utils._compile_jinja_template(source)


def outcome(source, context):
    """What Python does: {"text"} or {"error", "message"}."""
    try:
        return {"text": compiled(source).render(**context)}
    except RecursionError:
        return {"error": "RecursionError", "message": ""}
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}


def generation_spans(source, context):
    """Generation blocks as transformers counts them, in code points."""
    template = compiled(source)
    # 4.57 takes an empty list of blocks for "not tracking", which 5.x mended: an empty block settles it.
    blocks, spans = [""], []
    environment = template.environment
    with environment.activate_tracker(blocks, spans):
        for block in template.generate(**context):
            blocks.append(block)
    return spans


def templates_in(folder):
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix in (".jinja", ".jinja2"):
            found[str(path)] = path.read_text(encoding="utf-8")
        elif path.name in ("tokenizer_config.json", "chat_template.json", "processor_config.json"):
            try:
                config = json.loads(path.read_text(encoding="utf-8"))
            except ValueError:
                continue
            entry = config.get("chat_template") if isinstance(config, dict) else None
            if isinstance(entry, str):
                found[str(path)] = entry
            for named in entry if isinstance(entry, list) else []:
                found[f"{path}#{named['name']}"] = named["template"]
    unique = {}
    for path, source in found.items():
        unique.setdefault(source, path)
    return [(path, source) for source, path in unique.items()]


WORDS = ["Hello", "world", "what", "is", "2+2", "the", "capital", "of", "France?", "Paris.", "naïve", "日本語", "😀", "«q»"]
WORDS += ["<b>", "&amp;", "{x}", "'s", '"q"', "\\n", "tab\there", "</think>", "<think>", "[INST]", "%d", "0", "e\u0301", "Ωmega"]


def text(rng):
    body = " ".join(rng.choice(WORDS) for _ in range(rng.randint(1, 12)))
    if rng.random() < 0.3:
        body = body.replace(" ", "\n", 1)
    lead = rng.choice(["", "", "", " ", "\n", "  \n", "\u00a0", "\t"])
    tail = rng.choice(["", "", "", " ", "\n\n", " \n", "\u3000"])
    return lead + body + tail if rng.random() > 0.03 else ""


def tool(rng, index):
    parameters = {
        "type": "object",
        "properties": {
            "city": {"type": "string", "description": "Städte & <places>"},
            "days": {"type": "integer", "minimum": 1, "default": 3},
            "ratio": {"type": ["number", "null"], "default": 1.0, "enum": [0.5, 1.0, 1e-7, None]},
            "tags": {"type": "array", "items": {"type": "string", "enum": ["a", 'b"c']}},
            "nested": {"type": "object", "properties": {"x": {"type": "boolean", "description": "on?"}}, "required": ["x"]},
        },
        "required": ["city"],
    }
    function = {"name": f"get_weather_{index}", "description": "Gets the weather.\nReally.", "parameters": parameters}
    if rng.random() < 0.3:
        function["return"] = {"type": "string", "description": "the weather"}
    return {"type": "function", "function": function} if rng.random() < 0.85 else function


def tool_call(rng, index):
    arguments = {"city": rng.choice(["Paris", "東京"]), "days": rng.randint(0, 5), "ratio": 1.0, "ok": True, "none": None}
    if rng.random() < 0.3:
        arguments = json.dumps(arguments)
    call = {"type": "function", "function": {"name": f"get_weather_{index}", "arguments": arguments}}
    if rng.random() < 0.7:
        call["id"] = "call%05d" % rng.randint(0, 99999)
    return call if rng.random() < 0.9 else call["function"]


def content(rng, parts):
    if not parts:
        return text(rng)
    blocks = [{"type": "text", "text": text(rng)} for _ in range(rng.randint(1, 2))]
    if rng.random() < 0.3:
        blocks.insert(0, {"type": "image"})
    return blocks


def conversation(rng):
    """A conversation in one of the shapes that templates are given."""
    shape = rng.random()
    parts = shape > 0.9
    tools = 0.55 < shape < 0.9
    thinking = rng.random() < 0.25
    messages = []
    if rng.random() < 0.4:
        messages.append({"role": rng.choice(["system"] * 5 + ["developer"]), "content": content(rng, parts)})
    for _ in range(rng.randint(1, 4)):
        messages.append({"role": "user", "content": content(rng, parts)})
        if tools and rng.random() < 0.6:
            calls = [tool_call(rng, n) for n in range(rng.choice([1, 1, 1, 2]))]
            messages.append({"role": "assistant", "content": rng.choice([None, "", text(rng)]), "tool_calls": calls})
            if rng.random() < 0.2:
                del messages[-1]["content"]
            for call in calls:
                result = {"role": rng.choice(["tool", "tool", "tool", "ipython"]), "content": rng.choice([text(rng), '{"t": 1.5}'])}
                if rng.random() < 0.6:
                    result["name"] = "get_weather_0"
                if "id" in call:
                    result["tool_call_id"] = call["id"]
                messages.append(result)
        answer = {"role": "assistant", "content": content(rng, parts)}
        if thinking and rng.random() < 0.6:
            answer[rng.choice(["reasoning_content", "reasoning_content", "reasoning", "thinking"])] = text(rng)
        elif thinking and not parts:
            answer["content"] = f"<think>\n{text(rng)}\n</think>\n\n{answer['content']}"
        messages.append(answer)
    if rng.random() < 0.4:
        messages.pop()
    if rng.random() < 0.06:
        rng.shuffle(messages)
    context = {"messages": messages, "add_generation_prompt": rng.random() < 0.5}
    context.update({"bos_token": "<s>", "eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>"})
    if tools or rng.random() < 0.05:
        context["tools"] = [tool(rng, n) for n in range(rng.randint(1, 3))]
    else:
        context["tools"] = None
    context["documents"] = [{"title": "T", "text": text(rng)}] if rng.random() < 0.05 else None
    if rng.random() < 0.3:
        context["enable_thinking"] = rng.random() < 0.5
    for name, values in (("date_string", ["26 Jul 2024"]), ("reasoning_effort", ["low", "high"]), ("thinking", [True, False])):
        if rng.random() < 0.12:
            context[name] = rng.choice(values)
    return context


def write_templates(out, folders, count, seed):
    number = 0
    for folder in folders:
        for path, source in templates_in(folder):
            number += 1
            out.write(json.dumps({"template": path, "source": source}) + "\n")
            rng = random.Random(f"{seed}/{path.rsplit('/', 1)[-1]}/{len(source)}")
            tagged = "generation" in source
            for _ in range(count):
                context = conversation(rng)
                result = outcome(source, context)
                if tagged and "text" in result:
                    result["generation"] = generation_spans(source, context)
                out.write(json.dumps({"context": context, **result}) + "\n")
    return number


def write_fuzz(out, count, seed):
    rng = random.Random(seed)
    for number in range(count):
        source, context = jinja_fuzz.case(rng)
        out.write(json.dumps({"template": f"fuzz {seed}/{number}", "source": source}) + "\n")
        out.write(json.dumps({"context": context, **outcome(source, context)}) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--templates", action="append", default=[])
    parser.add_argument("--per-template", type=int, default=24)
    parser.add_argument("--large", action="append", default=[])
    parser.add_argument("--per-large", type=int, default=10_000)
    parser.add_argument("--fuzz", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with open(options.out, "w", encoding="utf-8") as out:
        small = write_templates(out, options.templates, options.per_template, options.seed)
        large = write_templates(out, options.large, options.per_large, options.seed)
        write_fuzz(out, options.fuzz, options.seed)
    print(f"seed {options.seed}: {small} templates, {large} large, {options.fuzz} fuzzed")


if __name__ == "__main__":
    main()
