# A GGUF file as the folder of safetensors that transformers makes of it. Usage: smoke-export.py FOLDER FILE OUTPUT
import sys

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

folder, file, output = sys.argv[1:4]
AutoTokenizer.from_pretrained(folder, gguf_file=file).save_pretrained(output)
read = AutoModelForCausalLM.from_pretrained(folder, gguf_file=file, dtype=torch.float32)
if hasattr(read.config, "quantization_config"):
    del read.config.quantization_config
# transformers writes no model that was read from GGUF; one of the same weights it does.
model = AutoModelForCausalLM.from_config(read.config, dtype=torch.float32)
model.load_state_dict(read.state_dict())
model.generation_config = read.generation_config
model.to(torch.bfloat16).save_pretrained(output)
