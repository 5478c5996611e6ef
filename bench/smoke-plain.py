# What a user would run without tunelint: load the model, let it answer each prompt, print. Usage: smoke-plain.py FOLDER PLAN.json
import json
import sys

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

folder, file = sys.argv[1:3]
tokenizer = AutoTokenizer.from_pretrained(folder)
model = AutoModelForCausalLM.from_pretrained(folder, dtype="auto")
plan = json.load(open(file, encoding="utf-8"))
for text in plan["prompts"]:
    inputs = tokenizer(text, add_special_tokens=False, return_tensors="pt", return_token_type_ids=False)
    out = model.generate(**inputs, max_new_tokens=plan["maxNewTokens"], do_sample=False)
    print(tokenizer.decode(out[0, inputs["input_ids"].shape[1] :]))
