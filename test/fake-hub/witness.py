"""Python's huggingface_hub against the fake Hub at HF_ENDPOINT: what it says of each, as JSON, one line."""

import hashlib
import json
import os
import sys

from huggingface_hub import HfApi, HfFileSystem, hf_hub_download, snapshot_download
from huggingface_hub.errors import HfHubHTTPError


def outcome(call):
    """The value, or the name of the error class that the library made of the answer."""
    try:
        return call()
    except HfHubHTTPError as error:
        return {"error": type(error).__name__, "status": error.response.status_code}


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def snapshot(repo, **options):
    folder = snapshot_download(repo, **options)
    names = [os.path.join(at, name) for at, _, files in os.walk(folder) for name in files]
    return {os.path.relpath(name, folder).replace(os.sep, "/"): digest(name) for name in names}


def part(path, start, length):
    with HfFileSystem().open(path, "rb", block_size=1024) as file:
        file.seek(start)
        return file.read(length).hex()


api = HfApi()
open_repo, gated, private = "org/model", "org/gated", "org/private"
tree = api.list_repo_tree(open_repo, recursive=True)
print(
    json.dumps(
        {
            "sha": api.model_info(open_repo).sha,
            "tagSha": api.model_info(open_repo, revision="v1").sha,
            "card": api.model_info(open_repo).card_data.to_dict(),
            "files": sorted(api.list_repo_files(open_repo)),
            "lfs": sorted([item.path, item.lfs.sha256, item.size] for item in tree if getattr(item, "lfs", None)),
            "snapshot": snapshot(open_repo),
            "only": sorted(snapshot(open_repo, allow_patterns=["*.json"], cache_dir=sys.argv[1])),
            "part": part(f"{open_repo}/model.safetensors", 5000, 16),
            "noFile": outcome(lambda: hf_hub_download(open_repo, "nowhere.json")),
            "noRevision": outcome(lambda: api.model_info(open_repo, revision="nope")),
            "noRepo": outcome(lambda: api.model_info("org/none", token=False)),
            "private": outcome(lambda: api.model_info(private, token=False)),
            "privateWithToken": outcome(lambda: api.model_info(private, token="hf_good").id),
            "gatedInfo": api.model_info(gated, token=False).gated,
            "gated": outcome(lambda: hf_hub_download(gated, "config.json", token=False)),
            "gatedOther": outcome(lambda: hf_hub_download(gated, "config.json", token="hf_other")),
            "gatedWithToken": digest(hf_hub_download(gated, "model.safetensors", token="hf_good")),
            "badToken": outcome(lambda: api.model_info(open_repo, token="hf_bad")),
        }
    )
)
