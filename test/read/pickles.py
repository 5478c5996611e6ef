# Writes pickles.json beside this file: pickles as Python and torch write them, in base64, with what torch.load(weights_only=True)
# says of each. Run with torch 2.13.0: python pickles.py
import argparse, base64, collections, enum, functools, io, json, os, pickle, types, zipfile
import torch

out = {}


def add(name, data):
    out[name] = base64.b64encode(data).decode()


def saved(value, **options):
    f = io.BytesIO()
    torch.save(value, f, **options)
    return f.getvalue()


class Runs:
    def __init__(self, function, *args):
        self.call = (function, args)

    def __reduce__(self):
        return self.call


class Level(enum.Enum):
    HIGH = "high"


weights = collections.OrderedDict(
    [("model.embed_tokens.weight", torch.zeros(8, 4)), ("model.norm.weight", torch.zeros(4, dtype=torch.bfloat16))]
)
add("zip", saved(weights))
add("legacy", saved(weights, _use_new_zipfile_serialization=False))
add("zip-of-parameters", saved({"state_dict": {"lin.weight": torch.nn.Parameter(torch.zeros(3, 2))}}))
add("zip-of-empty-tensors", saved({"base_model.model.lin.lora_A.weight": torch.zeros(0)}))
add("zip-of-nothing", saved({}))
add("zip-of-a-namespace", saved({"args": argparse.Namespace(lr=1.0), "w": torch.zeros(2)}))
add("zip-that-runs", saved({"w": torch.zeros(2), "x": Runs(os.system, "true")}))
add("legacy-that-runs", saved({"x": Runs(os.system, "true")}, _use_new_zipfile_serialization=False))
for protocol in range(6):
    add(f"runs-protocol-{protocol}", pickle.dumps([1, "text", Runs(os.system, "true")], protocol))
    add(f"data-protocol-{protocol}", pickle.dumps({"a": [1, 2.5, None, True, b"bytes", "\u00e9"], "b": (1, -3, 2**70), "c": {1}}, protocol))
add("eval", pickle.dumps(Runs(eval, "1+1")))
add("partial", pickle.dumps(functools.partial(print, "x")))
add("loads-another", pickle.dumps(Runs(pickle.loads, b"N.")))
# getattr to reach a module that another one imports.
add("getattr-chain", b"cbuiltins\ngetattr\n(cbuiltins\ngetattr\n(ctorch\nserialization\nVos\ntRVsystem\ntR(Vtrue\ntR.")
# The name is put together while it is loaded: STACK_GLOBAL on what a call has returned.
add("computed-name", b"\x80\x04cbuiltins\nstr\n(\x8c\x02ost\x81\x8c\x06system\x93(Vtrue\ntR.")
# Names that were stored in the memo long before they are used.
add("names-from-the-memo", b"\x80\x04\x8c\x05posix\x94\x8c\x06system\x94000h\x00h\x01\x93\x8c\x04true\x85R.".replace(b"000", b"00"))
add("inst", b"(S'true'\nios\nsystem\n.")
add("obj", b"(cos\nsystem\nVtrue\no.")
add("dotted", pickle.PROTO + b"\x04" + b"\x8c\x13torch.serialization\x8c\x09os.system\x93\x8c\x04true\x85R.")
add("extension", b"\x80\x02\x82\x01)R.")
add("python-3.11-enum", b"\x80\x04\x8c\x08builtins\x94\x8c\x07getattr\x94\x93\x94\x8c\x1atransformers.trainer_utils\x94\x8c\x10IntervalStrategy\x94\x93\x94\x8c\x02NO\x94\x86\x94R\x94.")


def zipped(members, compression=zipfile.ZIP_STORED, first=b""):
    f = io.BytesIO()
    with zipfile.ZipFile(f, "w", compression) as z:
        for name, data in members:
            z.writestr(name, data)
    return first + f.getvalue()


add("deflated", zipped([("archive/data.pkl", pickle.dumps(Runs(os.system, "true")))], zipfile.ZIP_DEFLATED))
add("bomb", zipped([("archive/data.pkl", b"\x80\x02" + b"N0" * 16_500_000 + b"N.")], zipfile.ZIP_DEFLATED))
add("two-pickles", zipped([("archive/data.pkl", b"\x80\x02}."), ("archive/other.pkl", pickle.dumps(Runs(os.system, "true")))]))
add("no-pickle", zipped([("readme.txt", b"hello")]))
script = io.BytesIO()
torch.jit.save(torch.jit.script(torch.nn.Linear(2, 2)), script)
add("torchscript", script.getvalue())

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "pickles.json"), "w") as f:
    f.write("{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in out.items()) + "\n}\n")
