# What a user would write: load_dataset, map with apply_chat_template, tokenize, look for the terminator after every reply and
# for rows beyond the cutoff. Default parallelism: the tokenizer's own threads.
#
#   python bench/reference.py FOLDER-OF-TOKENIZER FILE CACHE-FOLDER
import json
import os
import sys

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_DATASETS_CACHE"] = sys.argv[3]

from datasets import disable_progress_bars, load_dataset  # noqa: E402
from transformers import AutoTokenizer  # noqa: E402

disable_progress_bars()
MAX_LENGTH = 512
tokenizer = AutoTokenizer.from_pretrained(sys.argv[1])
end = tokenizer.eos_token_id
is_llama = "<|eot_id|>" in tokenizer.get_vocab()
header = "<|start_header_id|>assistant<|end_header_id|>\n\n" if is_llama else "<|im_start|>assistant\n"
HEADER = tokenizer(header, add_special_tokens=False).input_ids
BLANK = set(tokenizer("\n", add_special_tokens=False).input_ids)


def replies_that_end(ids):
    ends = 0
    at = 0
    while True:
        try:
            at = ids.index(HEADER[0], at)
        except ValueError:
            return ends
        if ids[at : at + len(HEADER)] == HEADER:
            try:
                stop = ids.index(HEADER[0], at + len(HEADER))
            except ValueError:
                stop = len(ids)
            last = stop - 1
            while last > at and ids[last] in BLANK:
                last -= 1
            ends += ids[last] == end
        at += 1


def checked(batch):
    texts = tokenizer.apply_chat_template(batch["messages"], tokenize=False)
    ids = tokenizer(texts, add_special_tokens=False).input_ids
    replies = [sum(m["role"] == "assistant" for m in messages) for messages in batch["messages"]]
    return {
        "length": [len(row) for row in ids],
        "ends": [replies_that_end(row) == count for row, count in zip(ids, replies)],
    }


rows = load_dataset("json", data_files=sys.argv[2], split="train")
result = rows.map(checked, batched=True, batch_size=1000, remove_columns=rows.column_names, load_from_cache_file=False)
lengths = result["length"]
print(
    json.dumps(
        {
            "rows": len(lengths),
            "tokens": sum(lengths),
            "over": sum(length > MAX_LENGTH for length in lengths),
            "unterminated": sum(not ok for ok in result["ends"]),
        }
    )
)
