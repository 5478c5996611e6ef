"""Loads one model, lets it speak and measures. Started by tunelint; it judges nothing.

Needs torch and transformers (4.44 to 5.x), peft for adapters, gguf for GGUF files, accelerate for several GPUs. The job comes as
one JSON line on file descriptor 3, and everything measured goes back there as JSON lines; standard output belongs to the
libraries. Weights are read from safetensors or GGUF only: nothing is unpickled, and no code of a model is run.
"""

import gc
import inspect
import json
import os
import sys
import time

STARTED = time.perf_counter()
TOP = 20  # likeliest tokens that are compared between a prompt alone and in a batch
NAMES = 20  # names of weights that are listed
UNMASKED = 4  # tokens of the batch without a mask: what goes wrong there goes wrong at once
EXTRA_PADDING = 8  # pad tokens before the longest prompt of a batch
MAX_REFERENCE = 4096  # tokens of a reference conversation

# How far logits of one model differ with the shape of the batch: two units in the last place of a logit between 16 and 32 and
# what a few dozen layers add. Measured: docs/smoke.md.
TOLERANCE = {"float64": 0.01, "float32": 0.01, "float16": 0.15, "bfloat16": 0.75}


class Cannot(Exception):
    """What is the operator's to mend: the smoke test did not run."""

    def __init__(self, kind, message, **more):
        super().__init__(message)
        self.kind = kind
        self.more = more


class Channel:
    def __init__(self):
        self.reader = os.fdopen(os.dup(3), "rb")
        self.writer = os.fdopen(3, "wb")

    def job(self):
        line = self.reader.readline()
        if not line:
            raise SystemExit(0)
        return json.loads(line)

    def send(self, event, **fields):
        line = json.dumps({"event": event, **fields}, ensure_ascii=True, allow_nan=False)
        self.writer.write(line.encode("ascii") + b"\n")
        self.writer.flush()


def main():
    channel = Channel()
    sys.stdout = sys.stderr
    job = channel.job()
    try:
        Run(channel, job).run()
    except Cannot as error:
        channel.send("failed", kind=error.kind, message=str(error), **error.more)
    except MemoryError:
        channel.send("failed", kind="memory", message="the memory of the machine is used up")
    except Exception as error:
        known = operators(error, job["model"])
        if known is None:
            import traceback

            traceback.print_exc()
            known = Cannot("crash", first_line(error))
        channel.send("failed", kind=known.kind, message=str(known), **known.more)


def first_line(error):
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return "%s: %s" % (type(error).__name__, " ".join(lines)[:600]) if lines else type(error).__name__


def operators(error, model):
    """The failure in the operator's terms, or None where it is not the operator's."""
    import errno

    text = str(error)
    name = type(error).__name__
    if isinstance(error, Cannot):
        return error
    if name == "OutOfMemoryError" or isinstance(error, MemoryError) or "out of memory" in text.lower():
        return Cannot("memory", first_line(error))
    # PyTorch's CPU allocator: https://github.com/pytorch/pytorch/blob/main/c10/core/impl/alloc_cpu.cpp
    if "can't allocate memory" in text or "not enough memory" in text or "Cannot allocate memory" in text:
        return Cannot("memory", first_line(error))
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", -1)):
        return Cannot("disk", "the disk is full (%s)" % (error.filename or "while a file was written"))
    if isinstance(error, ModuleNotFoundError) and error.name:
        return Cannot("package", text, package=error.name.split(".")[0])
    if isinstance(error, ImportError):
        for package in ("accelerate", "gguf", "tiktoken", "sentencepiece", "protobuf", "peft", "bitsandbytes", "kernels"):
            if package in text.lower():
                return Cannot("package", first_line(error), package=package)
    for place in (model["place"], model.get("adapter")):
        if place is not None and os.path.isabs(place) and not os.path.exists(place):
            return Cannot("gone", "%s is no longer there" % place)
    if isinstance(error, FileNotFoundError) or "No such file or directory" in text:
        return Cannot("gone", first_line(error))
    if "trust_remote_code" in text:
        return Cannot("remote-code", "the model needs code of its own, which is never run")
    if "does not recognize this architecture" in text or ("checkpoint you are trying to load has model type" in text):
        return Cannot("version", first_line(error))
    if model["kind"] == "hub" and name in HUB_ERRORS:
        return Cannot("hub", first_line(error))
    if "CUDA error" in text or "no kernel image" in text or "MPS backend" in text:
        return Cannot("device", first_line(error))
    return None


HUB_ERRORS = {
    "LocalEntryNotFoundError",
    "OfflineModeIsEnabled",
    "RepositoryNotFoundError",
    "GatedRepoError",
    "RevisionNotFoundError",
    "HfHubHTTPError",
    "ConnectionError",
    "ConnectTimeout",
    "ReadTimeout",
}


def libraries():
    try:
        import torch
    except ModuleNotFoundError as error:
        raise Cannot("package", str(error), package=(error.name or "torch").split(".")[0])
    try:
        import transformers
    except ModuleNotFoundError as error:
        raise Cannot("package", str(error), package=(error.name or "transformers").split(".")[0])
    major, minor = (int(part) for part in transformers.__version__.split(".")[:2])
    if (major, minor) < (4, 44):
        raise Cannot("version", "transformers %s is too old: 4.44 or later is needed" % transformers.__version__)

    def refuse(*_args, **_kwargs):
        raise Cannot("pickle", "the weights are pickles, which are never opened")

    torch.load = refuse
    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()
    return torch, transformers, (major, minor)


def chosen_device(torch, asked):
    has_cuda = torch.cuda.is_available()
    mps = getattr(torch.backends, "mps", None)
    has_mps = mps is not None and mps.is_available()
    if asked == "cuda" and not has_cuda:
        raise Cannot("device", "CUDA was asked for, and torch %s sees no GPU" % torch.__version__)
    if asked == "mps" and not has_mps:
        raise Cannot("device", "MPS was asked for, and torch %s has none here" % torch.__version__)
    if asked != "auto":
        return asked
    return "cuda" if has_cuda else "mps" if has_mps else "cpu"


class Run:
    def __init__(self, channel, job):
        self.channel = channel
        self.plan = job["plan"]
        self.place = job["model"]
        self.asked = job["device"]
        self.deadline = STARTED + job["seconds"]
        self.samples = []

    def run(self):
        self.torch, self.transformers, self.version = libraries()
        self.device = chosen_device(self.torch, self.asked)
        self.channel.send(
            "started",
            seconds=time.perf_counter() - STARTED,
            device=self.device_name(),
            versions={
                "python": "%d.%d.%d" % sys.version_info[:3],
                "torch": self.torch.__version__,
                "transformers": self.transformers.__version__,
            },
        )
        if not self.load():
            return
        with self.torch.inference_mode():
            self.measure()
        self.channel.send("done", peakMemoryMb=self.peak_memory(), seconds=time.perf_counter() - STARTED)

    def device_name(self):
        if self.device != "cuda":
            return self.device
        count = self.torch.cuda.device_count()
        name = self.torch.cuda.get_device_name(0)
        return "cuda (%s)" % name if count == 1 else "cuda (%d x %s)" % (count, name)

    def peak_memory(self):
        if self.device == "cuda":
            devices = range(self.torch.cuda.device_count())
            return sum(self.torch.cuda.max_memory_allocated(i) for i in devices) / 2**20
        try:
            import resource
        except ImportError:
            return None
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / 2**20 if sys.platform == "darwin" else peak / 2**10

    # ------------------------------------------------------------ loading

    def load(self):
        """True when model and tokenizer are ready; else what is wrong was sent."""
        began = time.perf_counter()
        self.channel.send("progress", what="loading")
        part = "tokenizer"
        try:
            self.tokenizer = self.load_tokenizer()
            part = "model"
            self.model, weights = self.load_model(self.place)
            resized = None
            if self.place.get("adapter") is not None:
                part = "adapter"
                resized = self.add_adapter()
        except Exception as error:
            known = operators(error, self.place)
            if known is not None:
                raise known
            self.channel.send(
                "loaded",
                seconds=time.perf_counter() - began,
                problem={"part": part, "message": first_line(error)},
                weights=None,
                resized=None,
                dtype=None,
            )
            self.channel.send("done", peakMemoryMb=self.peak_memory(), seconds=time.perf_counter() - STARTED)
            return False
        self.model.eval()
        self.dtype = str(next(self.model.parameters()).dtype).replace("torch.", "")
        self.tolerance = TOLERANCE.get(self.dtype, 0.75) * self.plan["thresholds"]["padding-changes-output"]
        self.channel.send(
            "loaded",
            seconds=time.perf_counter() - began,
            problem=None,
            weights=weights,
            resized=resized,
            dtype=self.dtype,
        )
        return True

    def source(self, place):
        """Arguments of from_pretrained for where the model is."""
        if place["kind"] == "gguf":
            folder, name = os.path.split(place["place"])
            return folder, {"gguf_file": name}
        if place["kind"] == "hub":
            return place["place"], ({"revision": place["revision"]} if place.get("revision") else {})
        return place["place"], {"local_files_only": True}

    def load_tokenizer(self):
        adapter = self.place.get("adapter")
        has_own = adapter is not None and any(
            os.path.exists(os.path.join(adapter, name)) for name in ("tokenizer.json", "tokenizer_config.json")
        )
        where, more = (adapter, {"local_files_only": True}) if has_own else self.source(self.place)
        return self.transformers.AutoTokenizer.from_pretrained(where, trust_remote_code=False, **more)

    def load_model(self, place):
        where, more = self.source(place)
        more["torch_dtype" if self.version < (4, 56) else "dtype"] = "auto"
        if place["kind"] != "gguf":
            more["use_safetensors"] = True
        is_spread = self.device == "cuda" and self.torch.cuda.device_count() > 1
        if is_spread:
            more["device_map"] = "auto"
        model, info = self.of_class(where, trust_remote_code=False, output_loading_info=True, **more)
        if not is_spread:
            model = model.to(self.device)
        names = lambda key: sorted(str(n[0] if isinstance(n, tuple) else n) for n in info.get(key) or [])
        listed = lambda key: {"count": len(names(key)), "first": names(key)[:NAMES]}
        return model, {
            "missing": listed("missing_keys"),
            "mismatched": listed("mismatched_keys"),
            "unexpected": listed("unexpected_keys"),
        }

    def of_class(self, where, **more):
        classes = ["AutoModelForCausalLM", "AutoModelForImageTextToText", "AutoModelForSeq2SeqLM"]
        for i, name in enumerate(classes):
            auto = getattr(self.transformers, name, None)
            if auto is None:
                continue
            try:
                return auto.from_pretrained(where, **more)
            except ValueError as error:
                if "Unrecognized configuration class" not in str(error) or i + 1 == len(classes):
                    raise

    def add_adapter(self):
        try:
            import peft
        except ModuleNotFoundError as error:
            raise Cannot("package", str(error), package=(error.name or "peft").split(".")[0])
        adapter = self.place["adapter"]
        if not os.path.isfile(os.path.join(adapter, "adapter_model.safetensors")):
            raise Cannot("gone", "%s is no longer there" % os.path.join(adapter, "adapter_model.safetensors"))
        rows = self.model.get_input_embeddings().weight.shape[0]
        self.base_rows = rows
        wanted = max(self.adapter_rows(adapter) or 0, len(self.tokenizer))
        resized = None
        # As its user has to: new tokens need rows before the adapter fits.
        if wanted > rows:
            self.torch.manual_seed(self.plan["seed"])
            self.model.resize_token_embeddings(wanted, mean_resizing=False)
            resized = {"from": rows, "to": wanted}
        self.model = peft.PeftModel.from_pretrained(self.model, adapter, is_trainable=False)
        return resized

    def adapter_rows(self, adapter):
        """Rows of the embedding that the adapter brings along, if it does."""
        from safetensors import safe_open

        with safe_open(os.path.join(adapter, "adapter_model.safetensors"), "pt") as file:
            for name in file.keys():
                if "embed_tokens" in name and "lora_" not in name and name.endswith("weight"):
                    return file.get_slice(name).get_shape()[0]
        return None

    # ------------------------------------------------------------ measuring

    def measure(self):
        self.prompts = [(p, self.ids(p["text"], p["ids"])) for p in self.plan["prompts"]]
        self.is_encoder_decoder = getattr(self.model.config, "is_encoder_decoder", False)
        found = [] if self.is_encoder_decoder else map(self.reference, self.plan["prompts"])
        self.references = [r for r in found if r is not None]
        eos = self.model.generation_config.eos_token_id
        self.stops = set(eos if isinstance(eos, (list, tuple)) else [] if eos is None else [eos])
        self.watch = Watch(self.torch, self.model)
        first = self.greedy(self.prompts[0], 0)
        if not self.watch.finite():
            self.channel.send("logits", **self.watch.found(self.prompts[0]))
            return
        self.send(first, "transcript")
        for i, prompt in enumerate(self.prompts[1:], 1):
            self.send(self.greedy(prompt, i), "transcript")
        if self.plan["samples"]:
            for repeat in range(self.plan["repeat"]):
                for i, prompt in enumerate(self.prompts):
                    self.send(self.sampled(prompt, i, repeat), "transcript")
        self.channel.send("transcripts", firstToken=self.first_token, tokensPerSecond=self.speed())
        self.padding()
        losses = self.teacher_forced(self.model)
        bad = next((p for p, _ in self.prompts if self.watch.bad_prompt == p["name"]), None)
        if bad is None:
            self.channel.send("logits", finite=True, module=None, prompt=None, nan=0, infinite=0)
        else:
            self.channel.send("logits", **self.watch.found(next(x for x in self.prompts if x[0] is bad)))
        self.turn_ends(losses)
        self.watch.remove()
        self.base(losses)

    def ids(self, text, ids):
        return ids if ids is not None else self.tokenizer(text, add_special_tokens=False)["input_ids"]

    def reference(self, prompt):
        """A reference as (prompt, ids, start, end), with the turn end as the last of the ids."""
        reference = prompt["reference"]
        turn_end = (self.plan["turnEnd"] or {}).get("id")
        if reference is None or turn_end is None:
            return None
        ids, start, end = reference["ids"], reference["start"], reference["end"]
        if ids is None:
            ids, start, end = self.encoded(reference, turn_end)
        if end is None or start < 1 or len(ids) > MAX_REFERENCE:
            return None
        return prompt, ids, start, end

    def encoded(self, reference, turn_end):
        text = reference["text"]
        units = text.encode("utf-16-le")
        before = units[: 2 * reference["span"]["start"]].decode("utf-16-le")
        upto = units[: 2 * reference["span"]["end"]].decode("utf-16-le")
        encode = lambda part: self.tokenizer(part, add_special_tokens=False)["input_ids"]
        ids, start, least = encode(text), len(encode(before)), len(encode(upto))
        for end in range(max(least - 1, start), len(ids)):
            if ids[end] == turn_end:
                return ids[: end + 1], start, end
        return ids, start, None

    def tensor(self, rows):
        return self.torch.tensor(rows, device=self.model.get_input_embeddings().weight.device)

    def left(self):
        seconds = self.deadline - time.perf_counter()
        if seconds <= 0:
            raise Cannot("time", "the time limit is used up")
        return seconds

    def generate(self, ids, mask, limit, probe, **more):
        extra = {"tokenizer": self.tokenizer} if self.model.generation_config.stop_strings else {}
        out = self.model.generate(
            input_ids=ids,
            attention_mask=mask,
            max_new_tokens=limit,
            max_time=self.left(),
            pad_token_id=self.pad_id(),
            logits_processor=[probe],
            return_dict_in_generate=False,
            **extra,
            **more,
        )
        # An encoder-decoder gives the reply alone, behind the token that starts it.
        return out[:, 1 if self.is_encoder_decoder else ids.shape[1] :].tolist()

    GREEDY = {"do_sample": False, "temperature": None, "top_p": None, "top_k": None}

    def pad_id(self):
        """What fills a batch; behind a mask it does not matter which token it is."""
        for value in (self.tokenizer.pad_token_id, self.model.generation_config.pad_token_id):
            if isinstance(value, int) and value >= 0:
                return value
        return min(self.stops) if getattr(self, "stops", None) else 0

    def greedy(self, prompt, index):
        transcript, probe = self.one(prompt, 0, "greedy", **self.GREEDY)
        self.probes = getattr(self, "probes", {})
        self.probes[prompt[0]["name"]] = (transcript["ids"], probe)
        if index == 0:
            self.first_token = probe.first_token
        self.samples.append((transcript["tokens"], transcript["seconds"]))
        return transcript

    def sampled(self, prompt, index, repeat):
        self.torch.manual_seed(self.plan["seed"] + 1000 * repeat + index)
        try:
            return self.one(prompt, repeat, "sampled")[0]
        except (RuntimeError, ValueError, IndexError) as error:
            if operators(error, self.place) is not None:
                raise
            stop = {"reason": "error", "message": first_line(error)}
            return {"prompt": prompt[0]["name"], "pass": "sampled", "repeat": repeat, "ids": [], "tokens": 0,
                    "text": "", "stop": stop, "seconds": 0}

    def one(self, prompt, repeat, kind, **more):
        spec, ids = prompt
        self.channel.send("progress", what="%s: %s" % (kind, spec["name"]))
        rows = self.tensor([ids])
        probe = Probe(self.torch)
        limit = self.plan["maxNewTokens"]
        began = time.perf_counter()
        made = self.generate(rows, self.torch.ones_like(rows), limit, probe, **more)[0]
        seconds = time.perf_counter() - began
        self.watch.note(spec["name"])
        if made and made[-1] in self.stops:
            stop = {"reason": "stop", "id": made[-1], "token": self.token(made[-1])}
        elif len(made) >= limit:
            stop = {"reason": "length"}
        elif self.deadline - time.perf_counter() <= 0:
            stop = {"reason": "time"}
        else:
            stop = {"reason": "stop", "id": made[-1] if made else None, "token": self.token(made[-1]) if made else None}
        said = made[:-1] if stop["reason"] == "stop" and made and made[-1] in self.stops else made
        return {
            "prompt": spec["name"],
            "pass": kind,
            "repeat": repeat,
            "ids": made,
            "tokens": len(made),
            "text": self.text(said),
            "stop": stop,
            "seconds": seconds,
        }, probe

    def token(self, i):
        return self.text([i])

    def text(self, ids):
        return self.tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False)

    def send(self, fields, event):
        self.channel.send(event, **fields)

    def speed(self):
        seconds = sum(s for _, s in self.samples)
        return sum(n for n, _ in self.samples) / seconds if seconds > 0 else None

    def padding(self):
        """Every prompt in one batch that is padded on the left, beside what it said alone."""
        self.channel.send("progress", what="padding")
        pad, limit = self.pad_id(), self.plan["parityTokens"]
        brief = min(limit, UNMASKED)
        width = max(len(ids) for _, ids in self.prompts) + EXTRA_PADDING
        rows = self.tensor([[pad] * (width - len(ids)) + ids for _, ids in self.prompts])
        mask = self.tensor([[0] * (width - len(ids)) + [1] * len(ids) for _, ids in self.prompts])
        probe = Probe(self.torch)
        masked = self.generate(rows, mask, limit, probe, **self.GREEDY)
        try:
            ones = self.torch.ones_like(mask)
            unmasked = self.generate(rows, ones, brief, Probe(self.torch), **self.GREEDY)
        except (RuntimeError, IndexError, ValueError) as error:
            if operators(error, self.place) is not None:
                raise
            unmasked = None
        found = []
        for i, (spec, ids) in enumerate(self.prompts):
            alone, own = self.probes[spec["name"]]
            want, have = self.upto_stop(alone[:limit]), self.upto_stop(masked[i])
            differs = next((k for k, (a, b) in enumerate(zip(want, have)) if a != b), None)
            if differs is None and len(want) != len(have):
                differs = min(len(want), len(have))
            if differs is not None and differs < len(have) and own.gap(differs, have[differs]) <= self.tolerance:
                differs = None
            found.append({
                "prompt": spec["name"],
                "padding": width - len(ids),
                "differsAt": differs,
                "difference": own.difference(probe, i),
                "alone": self.text(want),
                "padded": self.text(have),
                "unmaskedEqual": None if unmasked is None else self.upto_stop(unmasked[i]) == self.upto_stop(alone[:brief]),
            })
        self.channel.send("padding", tolerance=self.tolerance, prompts=found)

    def upto_stop(self, ids):
        for k, i in enumerate(ids):
            if i in self.stops:
                return ids[: k + 1]
        return ids

    def logits_after(self, model, ids, start):
        """Log probabilities of what follows each of ids[start - 1:-1], in float32: [len(ids) - start, vocabulary]."""
        keep = len(ids) - start + 1
        names = inspect.signature(model.forward).parameters
        base = getattr(model, "base_model", None)
        if "logits_to_keep" not in names and base is not None and hasattr(base, "model"):
            names = inspect.signature(base.model.forward).parameters
        more = {n: keep for n in ("logits_to_keep", "num_logits_to_keep") if n in names}
        rows = self.tensor([ids])
        logits = model(input_ids=rows, attention_mask=self.torch.ones_like(rows), use_cache=False, **more).logits[0]
        return logits[-keep:-1].float().log_softmax(-1)

    def teacher_forced(self, model, rows=None):
        """Losses on the references: what each target token costs, and what stands at the turn end."""
        self.channel.send("progress", what="reference replies")
        found = []
        stops = sorted(self.stops | {self.plan["turnEnd"]["id"]}) if self.references else []
        for spec, ids, start, end in self.references:
            self.left()
            if rows is not None and max(ids) >= rows:
                continue
            logs = self.logits_after(model, ids, start)
            targets = self.tensor(ids[start:]).to(logs.device)
            own = logs.gather(1, targets[:, None])[:, 0]
            ranks = (logs > own[:, None]).sum(1) + 1
            inside = logs[1:-1][:, [s for s in stops if s < logs.shape[1]]].exp().sum(1)
            found.append({
                "prompt": spec["name"],
                "targets": ids[start:],
                "losses": (-own).tolist(),
                "ranks": ranks.tolist(),
                "first": self.token(int(logs[-1].argmax())),
                "inside": float(inside.max()) if len(inside) > 0 else 0.0,
            })
            if rows is None:
                self.watch.note(spec["name"])
        return found

    def turn_ends(self, losses):
        import math

        replies = []
        for one in losses:
            loss = one["losses"][-1]
            replies.append({
                "prompt": one["prompt"],
                "probability": math.exp(-loss) if math.isfinite(loss) else 0.0,
                "rank": one["ranks"][-1],
                "first": one["first"],
                "inside": one["inside"] if math.isfinite(one["inside"]) else 0.0,
            })
        self.channel.send("turn-ends", replies=replies)

    # ------------------------------------------------------------ against the base

    def base(self, losses):
        base = self.place.get("base")
        if base is None:
            self.losses(losses, None)
            return
        self.channel.send("progress", what="the base model")
        if self.place.get("adapter") is not None:
            with self.model.disable_adapter():
                return self.beside(losses, self.model, self.base_rows)
        del self.model
        gc.collect()
        if self.device == "cuda":
            self.torch.cuda.empty_cache()
        try:
            self.model, _ = self.load_model(base)
        except Exception as error:
            known = operators(error, base)
            self.channel.send("no-base", message=str(known) if known is not None else first_line(error))
            self.losses(losses, None)
            return
        self.model.eval()
        self.beside(losses, self.model, self.model.get_input_embeddings().weight.shape[0])

    def beside(self, losses, model, rows):
        eos = model.generation_config.eos_token_id
        self.stops |= set(eos if isinstance(eos, (list, tuple)) else [] if eos is None else [eos])
        self.watch = Watch(self.torch, model)
        for prompt in self.prompts:
            if max(prompt[1]) < rows:
                self.send(self.one(prompt, 0, "greedy", **self.GREEDY)[0], "base-transcript")
        self.channel.send("base-transcripts")
        self.losses(losses, self.teacher_forced(model, rows))
        self.watch.remove()

    def losses(self, head, base):
        """Mean loss of each measured token and of the ordinary ones, on the head and at the same places on the base."""
        of_base = {one["prompt"]: one for one in base or []}
        kinds = {t["id"]: t for t in self.plan["tokens"]}
        sums = {}
        for one in head:
            beside = of_base.get(one["prompt"])
            for k, target in enumerate(one["targets"]):
                entry = sums.setdefault(target if target in kinds else None, [0, 0.0, 0, 0, 0.0])
                entry[0] += 1
                entry[1] += one["losses"][k]
                entry[2] += one["ranks"][k]
                if beside is not None:
                    entry[3] += 1
                    entry[4] += beside["losses"][k]
        number = lambda value: value if value == value and abs(value) != float("inf") else 1e9
        mean = lambda entry: number(entry[1] / entry[0]) if entry[0] else 0.0
        base_mean = lambda entry: number(entry[4] / entry[3]) if entry[3] else None
        ordinary = sums.pop(None, [0, 0.0, 0, 0, 0.0])
        self.channel.send(
            "losses",
            ordinary={"count": ordinary[0], "loss": mean(ordinary), "baseLoss": base_mean(ordinary)},
            tokens=[
                {**kinds[i], "count": e[0], "loss": mean(e), "rank": e[2] / e[0], "baseLoss": base_mean(e)}
                for i, e in sorted(sums.items())
            ],
        )


class Probe:
    """Stands last among the logits processors: notes the first logits, the likeliest tokens of each step, and the time."""

    def __init__(self, torch):
        self.torch = torch
        self.began = time.perf_counter()
        self.first = None
        self.first_token = None
        self.steps = []

    def __call__(self, input_ids, scores):
        if self.first is None:
            self.first = scores.float().log_softmax(-1)
            if scores.shape[0] == 1:
                float(scores[0, 0])
                self.first_token = time.perf_counter() - self.began
        if scores.shape[0] == 1:
            self.steps.append(scores[0].float().topk(min(5, scores.shape[1])))
        return scores

    def gap(self, step, other):
        """How far the logit of another token was below the one that was taken."""
        if step >= len(self.steps):
            return float("inf")
        values, ids = (part.tolist() for part in self.steps[step])
        return values[0] - values[ids.index(other)] if other in ids else float("inf")

    def difference(self, batch, row):
        if self.first is None or batch.first is None:
            return 0.0
        values, ids = self.first[0].topk(min(TOP, self.first.shape[1]))
        other = batch.first[row].to(ids.device)[ids]
        delta = (values - other).abs()
        delta = delta[self.torch.isfinite(delta)]
        return float(delta.max()) if len(delta) > 0 else 0.0


class Watch:
    """Looks at every logit the model gives, without waiting for any."""

    def __init__(self, torch, model):
        self.torch = torch
        self.model = model
        self.bad_prompt = None
        self.flags = []
        head = model.get_output_embeddings()
        self.hook = head.register_forward_hook(self.saw) if head is not None else None

    def saw(self, _module, _inputs, output):
        self.flags.append(self.torch.isfinite(output).all())

    def finite(self):
        return self.bad_prompt is None and all(bool(flag) for flag in self.flags)

    def note(self, prompt):
        """Settles what was seen so far: it was this prompt's."""
        if self.bad_prompt is None and not self.finite():
            self.bad_prompt = prompt
        self.flags = []

    def remove(self):
        if self.hook is not None:
            self.hook.remove()

    def found(self, prompt):
        """Goes through the model once more to find where it begins."""
        spec, ids = prompt
        rows = self.torch.tensor([ids], device=self.model.get_input_embeddings().weight.device)
        where = []
        isfinite = self.torch.isfinite

        def looked(name):
            def hook(_module, _inputs, output):
                first = output[0] if isinstance(output, (tuple, list)) and len(output) > 0 else output
                if not where and self.torch.is_tensor(first) and first.is_floating_point() and not bool(isfinite(first).all()):
                    where.append(name)

            return hook

        hooks = [module.register_forward_hook(looked(name)) for name, module in self.model.named_modules() if name]
        logits = self.model(input_ids=rows, attention_mask=self.torch.ones_like(rows), use_cache=False).logits
        for hook in hooks:
            hook.remove()
        return {
            "finite": False,
            "module": where[0] if where else None,
            "prompt": spec["name"],
            "nan": int(self.torch.isnan(logits).sum()),
            "infinite": int(self.torch.isinf(logits).sum()),
        }


if __name__ == "__main__":
    main()
