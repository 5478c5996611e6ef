"""Writes src/read/model-types.json: what transformers knows about model types and tokenizer classes.

    python scripts/model-types.py OLD_PYTHON NEW_PYTHON [WHEEL ...] > src/read/model-types.json

OLD_PYTHON and NEW_PYTHON are interpreters with transformers 4.57.6 and 5.18.0, sentencepiece and protobuf installed (torch is not
needed). Each WHEEL is a transformers wheel; its list of model types dates the first version that knows one. The committed file was
made from 4.34.1 4.36.2 4.37.2 4.38.2 4.40.2 4.42.4 4.43.4 4.45.2 4.48.3 4.51.3 4.55.4 5.0.0, besides the two.

Only facts are taken (ids, names, flags), none of the library's code.
"""

import ast
import inspect
import json
import re
import subprocess
import sys
import zipfile

IDS = {"eos": "eos_token_id", "bos": "bos_token_id", "pad": "pad_token_id", "start": "decoder_start_token_id"}
# Fields whose class default describes another model than the one at hand; the first name is transformers' common one.
NEEDED = ("hidden_size", "num_hidden_layers", "num_attention_heads", "vocab_size")
SPECIAL = ("bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token")
PART_NAMES = ("text_config", "llm_config", "thinker_config", "decoder", "generator", "language_config")


def names_of(tree, wanted):
    """Keys of the OrderedDict literals of a module, by the variable they are assigned to."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            target = node.targets[0]
        elif isinstance(node, ast.AnnAssign):
            target = node.target
        else:
            continue
        if not isinstance(target, ast.Name) or target.id not in wanted or not isinstance(node.value, ast.Call):
            continue
        entries = node.value.args[0]
        if isinstance(entries, ast.List):
            found[target.id] = [e.elts[0].value for e in entries.elts if isinstance(e, ast.Tuple)]
    return found


def model_types_of_wheel(path):
    with zipfile.ZipFile(path) as wheel:
        package = "transformers/models/auto/"
        files = [package + "configuration_auto.py", package + "auto_mappings.py"]
        types = set()
        for file in files:
            if file in wheel.namelist():
                for keys in names_of(ast.parse(wheel.read(file)), {"CONFIG_MAPPING_NAMES"}).values():
                    types |= set(keys)
    version = re.search(r"transformers-([0-9.]+)-", path).group(1)
    assert len(types) > 100, path
    return version, types


def facts():
    """Runs inside one interpreter; prints JSON."""
    import importlib.util
    import warnings

    warnings.simplefilter("ignore")
    import transformers
    from transformers.models.auto.configuration_auto import CONFIG_MAPPING, CONFIG_MAPPING_NAMES
    from transformers.models.auto import tokenization_auto

    source = importlib.util.find_spec("transformers.models.auto.modeling_auto").origin
    with open(source, encoding="utf-8") as file:
        mappings = names_of(
            ast.parse(file.read()),
            {
                "MODEL_FOR_CAUSAL_LM_MAPPING_NAMES",
                "MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES",
                "MODEL_FOR_IMAGE_TEXT_TO_TEXT_MAPPING_NAMES",
                "MODEL_FOR_MULTIMODAL_LM_MAPPING_NAMES",
                "MODEL_FOR_VISION_2_SEQ_MAPPING_NAMES",
                "MODEL_FOR_SPEECH_SEQ_2_SEQ_MAPPING_NAMES",
                "MODEL_FOR_MASKED_LM_MAPPING_NAMES",
            },
        )
    masked = set(mappings.get("MODEL_FOR_MASKED_LM_MAPPING_NAMES", []))
    seq2seq = set(mappings.get("MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES", []))
    generating = set()
    for name, keys in mappings.items():
        if name != "MODEL_FOR_MASKED_LM_MAPPING_NAMES":
            generating |= set(keys)
    # BERT and its like can be run as decoders, and are not.
    generating -= masked - seq2seq

    models = {}
    for model_type in CONFIG_MAPPING_NAMES:
        entry = models[model_type] = {"generates": model_type in generating}
        try:
            cls = CONFIG_MAPPING[model_type]
            config = cls()
        except Exception:
            continue
        for key, field in IDS.items():
            value = getattr(config, field, None)
            if isinstance(value, (int, list, tuple)) and not isinstance(value, bool):
                entry[key] = value if isinstance(value, int) else list(value)
        tied = getattr(config, "tie_word_embeddings", None)
        if isinstance(tied, bool):
            entry["tied"] = tied
        if isinstance(getattr(config, "vocab_size", None), int):
            entry["vocab"] = config.vocab_size
        if any(hasattr(config, part) for part in PART_NAMES):
            continue
        fields = set(inspect.signature(cls.__init__).parameters)
        needs = []
        for common in NEEDED:
            own = cls.attribute_map.get(common, common)
            if own in fields:
                needs.append(common if own == common else common + "|" + own)
        if needs:
            entry["needs"] = needs

    tokenizers = {}
    for value in tokenization_auto.TOKENIZER_MAPPING_NAMES.values():
        for name in value if isinstance(value, tuple) else (value,):
            if name:
                tokenizers.setdefault(name.removesuffix("Fast"), None)
    for name in ("PreTrainedTokenizer", "TokenizersBackend", "PythonBackend", "SentencePieceBackend"):
        tokenizers.setdefault(name, None)
    for name in list(tokenizers):
        # AutoTokenizer takes the fast class of 4.x wherever there is one, whatever tokenizer_class says.
        cls = None
        for candidate in (name + "Fast", name):
            try:
                cls = tokenization_auto.tokenizer_class_from_name(candidate)
            except Exception:
                cls = None
            if cls is not None and hasattr(cls, "padding_side"):
                break
            cls = None
        if cls is None:
            del tokenizers[name]
            continue
        defaults = {
            p: v.default
            for p, v in inspect.signature(cls.__init__).parameters.items()
            if p in SPECIAL and isinstance(v.default, str)
        }
        tokenizers[name] = {"side": cls.padding_side, "tokens": defaults}

    registered = {}
    for model_type, value in tokenization_auto.TOKENIZER_MAPPING_NAMES.items():
        if isinstance(value, str):
            registered[model_type] = value
    print(
        json.dumps(
            {
                "version": transformers.__version__,
                "models": models,
                "tokenizers": tokenizers,
                "registered": registered,
                "ignored": sorted(getattr(tokenization_auto, "MODELS_WITH_INCORRECT_HUB_TOKENIZER_CLASS", [])),
            }
        )
    )


def run(python):
    done = subprocess.run([python, __file__, "--facts"], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def order(version):
    return [int(part) for part in version.split(".")]


def merge(old, new, wheels):
    """One entry per model type: the older library's value where both have one, since that is what most files were written for."""
    history = sorted(
        [*wheels, (old["version"], set(old["models"])), (new["version"], set(new["models"]))], key=lambda w: order(w[0])
    )
    needs = []
    models = {}
    for model_type in sorted(set(old["models"]) | set(new["models"])):
        a, b = old["models"].get(model_type), new["models"].get(model_type)
        entry = {}
        for key in (*IDS, "vocab"):
            value = (a or {}).get(key, (b or {}).get(key))
            if value is not None:
                entry[key] = value
        # A class that says it in the newer library is believed: the older base class says true for everything.
        tied = (b or {}).get("tied", (a or {}).get("tied"))
        if tied is not None:
            entry["tied"] = tied
        if (a or b)["generates"] or (b or {}).get("generates"):
            entry["generates"] = True
        wanted = [n for n in (a or b).get("needs", []) if n in (b or a).get("needs", [])]
        if wanted:
            if wanted not in needs:
                needs.append(wanted)
            entry["needs"] = needs.index(wanted)
        knows = [model_type in types for _, types in history]
        first = knows.index(True)
        if first > 0:
            entry["since"] = history[first][0]
            entry["without"] = history[first - 1][0]
        if model_type in new["registered"]:
            entry["tokenizer"] = new["registered"][model_type]
        if model_type in new["ignored"]:
            entry["ignoresTokenizerClass"] = True
        models[model_type] = entry
    for model_type in set(new["ignored"]) - set(models):
        models[model_type] = {"unknown": True, "tokenizer": new["registered"].get(model_type), "ignoresTokenizerClass": True}

    tokenizers = {}
    for name in sorted(set(old["tokenizers"]) | set(new["tokenizers"])):
        a, b = old["tokenizers"].get(name), new["tokenizers"].get(name)
        tokens = dict((a or b)["tokens"])
        if a is not None and b is not None:
            # Where the two disagree the files decide, not the class.
            tokens = {k: v for k, v in tokens.items() if b["tokens"].get(k, v) == v}
        tokenizers[name] = {"sides": [a and a["side"], b and b["side"]], **({"tokens": tokens} if tokens else {})}
    return {
        "versions": [v for v, _ in history],
        "old": old["version"],
        "new": new["version"],
        "needs": needs,
        "models": dict(sorted(models.items())),
        "tokenizers": tokenizers,
    }


def compact(data):
    """One line per entry, so that a new version of the library gives a readable diff."""
    line = lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    parts = []
    for key, value in data.items():
        if isinstance(value, dict):
            rows = ",\n".join(f"{json.dumps(k)}:{line(v)}" for k, v in value.items())
            parts.append(f"{json.dumps(key)}:{{\n{rows}\n}}")
        else:
            parts.append(f"{json.dumps(key)}:{line(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    if sys.argv[1:] == ["--facts"]:
        facts()
    elif len(sys.argv) >= 3:
        sys.stdout.write(compact(merge(run(sys.argv[1]), run(sys.argv[2]), [model_types_of_wheel(w) for w in sys.argv[3:]])))
    else:
        sys.exit(__doc__)
