"""Writes src/dataset/labels/ms-swift-templates.json: the facts of the templates that ms-swift registers.

    pip install ms-swift==4.6.0
    python scripts/labels-ms-swift.py

Only those of its plain Template class; the others encode in code of their own. A slot is text or {"special": attribute of the
tokenizer}. What is as TemplateMeta has it by default is left out. `models` says which template belongs to a model by its name.
"""

import importlib.metadata
import json
import os

from swift.model import MODEL_MAPPING
from swift.template import TEMPLATE_MAPPING
from swift.template.base import Template

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src/dataset/labels/ms-swift-templates.json")


def slots(prompt):
    out = []
    for part in prompt or []:
        if isinstance(part, str):
            out.append(part)
        elif len(part) == 1 and isinstance(part[0], str):
            out.append({"special": part[0].removesuffix("_id")})
        else:
            raise ValueError(part)
    return out


templates = {}
for name, meta in sorted(TEMPLATE_MAPPING.items()):
    # A date in the prefix is that of the day on which it is written.
    if meta.template_cls is not Template or "Today Date" in str(meta.system_prefix):
        continue
    try:
        entry = {"prompt": slots(getattr(meta, "system_prompt", meta.prompt) if meta.is_post_system else meta.prompt)}
        if meta.is_post_system:
            entry = {"prompt": slots(meta.prompt), "systemPrompt": slots(meta.system_prompt)}
        if meta.prefix:
            entry["prefix"] = slots(meta.prefix)
        if meta.system_prefix is not None:
            entry["systemPrefix"] = slots(meta.system_prefix)
        if meta.chat_sep is not None:
            entry["separator"] = slots(meta.chat_sep)
        entry["suffix"] = slots(meta.suffix)
    except ValueError as error:
        print(name, "left out:", error)
        continue
    if meta.default_system is not None:
        entry["defaultSystem"] = meta.default_system
    if meta.auto_add_bos:
        entry["addsBos"] = True
    if [word for word in meta.stop_words if isinstance(word, str)]:
        entry["stopWords"] = [word for word in meta.stop_words if isinstance(word, str)]
    if meta.is_thinking:
        entry["thinks"] = True
    if meta.non_thinking_prefix:
        entry["nonThinkingPrefix"] = meta.non_thinking_prefix
    if meta.history_thinking_prefix:
        entry["historyThinkingPrefix"] = meta.history_thinking_prefix
    if meta.preserve_thinking is not None:
        entry["preserveThinking"] = meta.preserve_thinking
    templates[name] = entry

models = {}
for meta in MODEL_MAPPING.values():
    for group in meta.model_groups:
        template = group.template or meta.template
        if template not in templates:
            continue
        for model in group.models:
            for path in (model.hf_model_id, model.ms_model_id):
                if path:
                    models[path.split("/")[-1].lower()] = template
by_template = {}
for model, template in sorted(models.items()):
    by_template.setdefault(template, []).append(model)

lines = [f"    {json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}" for name, entry in templates.items()]
named = [f"    {json.dumps(name)}: {json.dumps(' '.join(found))}" for name, found in sorted(by_template.items())]
with open(OUT, "w", encoding="utf-8") as file:
    file.write('{\n  "version": ' + json.dumps(importlib.metadata.version("ms-swift")) + ',\n  "templates": {\n')
    file.write(",\n".join(lines) + '\n  },\n  "models": {\n' + ",\n".join(named) + "\n  }\n}\n")
print(len(templates), "templates,", len(models), "models")
