"""Writes src/dataset/labels/llama-factory-templates.json: the facts of the templates that LLaMA-Factory registers.

    pip install --no-deps llamafactory==0.9.5          (and what importing llamafactory.data asks for)
    python scripts/labels-llamafactory.py

A slot is text, {"token": T} for a token taken by name, or {"special": "bos_token" | "eos_token"}. What is as
LLaMA-Factory has it by default is left out: see TEMPLATE_DEFAULTS in llama-factory-template.ts.
"""

import importlib.machinery
import importlib.metadata
import json
import os
import sys
import types

# Only imported for audio, which no template needs.
sys.modules.setdefault("torchaudio", types.ModuleType("torchaudio"))
sys.modules["torchaudio"].__spec__ = importlib.machinery.ModuleSpec("torchaudio", None)

from llamafactory.data.template import TEMPLATES  # noqa: E402

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src/dataset/labels/llama-factory-templates.json")
KINDS = {
    "Template": None,
    "Llama2Template": "system-in-user",
    "ReasoningTemplate": "reasoning",
    "Glm47ReasoningTemplate": "reasoning-close-only",
}


def slots(formatter):
    out = []
    for slot in formatter.slots:
        if isinstance(slot, set):
            (name,) = slot
            out.append({"special": name})
        elif isinstance(slot, dict):
            out.append({"token": slot["token"]})
        else:
            out.append(slot)
    return out


def facts(template):
    user = slots(template.format_user)
    out = {"user": user, "assistant": slots(template.format_assistant)}
    for name, value, default in (
        ("system", slots(template.format_system), ["{{content}}"]),
        ("observation", slots(template.format_observation), user),
        ("prefix", slots(template.format_prefix), []),
        ("defaultSystem", template.default_system, ""),
        ("stopWords", template.stop_words, []),
        ("thoughtWords", list(template.thought_words), ["<think>\n", "\n</think>\n\n"]),
        ("efficientEos", template.efficient_eos, False),
        ("replaceEos", template.replace_eos, False),
        ("kind", KINDS[type(template).__name__], None),
    ):
        if value != default:
            out[name] = value
    return out


version = importlib.metadata.version("llamafactory") if len(sys.argv) < 2 else sys.argv[1]
data = {"version": version, "templates": {name: facts(template) for name, template in TEMPLATES.items()}}
with open(OUT, "w", encoding="utf-8") as file:
    lines = [f"    {json.dumps(k, ensure_ascii=False)}: {json.dumps(v, ensure_ascii=False)}" for k, v in data["templates"].items()]
    file.write('{\n  "version": ' + json.dumps(version) + ',\n  "templates": {\n' + ",\n".join(lines) + "\n  }\n}\n")
print(len(data["templates"]), "templates of", version)
