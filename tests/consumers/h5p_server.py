"""Lumi's H5P server: takes a package and libraries that are installed, gives what it made of it."""

from __future__ import annotations

import json
import pathlib
import shutil
from typing import Any

from tests.consumers import programs
from tests.consumers.extwee import run_module

_NODE = programs.INSTALLED / "node"
_UPLOAD = """
import { createRequire } from 'node:module';
const [, module, folder, path] = process.argv;
const h5p = createRequire(module)('@lumieducation/h5p-server');
const storage = new h5p.fsImplementations.InMemoryStorage();
const config = new h5p.H5PConfig(storage);
const editor = h5p.fs(config, `${folder}/libraries`, `${folder}/temporary`, `${folder}/content`);
const user = { email: '', id: '1', name: 'A teacher', type: 'local' };
try {
  const { metadata, parameters } = await editor.uploadPackage(path, user);
  const main = metadata.preloadedDependencies.find(
    ({ machineName }) => machineName === metadata.mainLibrary);
  const id = await editor.saveOrUpdateContent(undefined, parameters, metadata,
    `${main.machineName} ${main.majorVersion}.${main.minorVersion}`, user);
  const kept = await editor.getContent(id, user);
  console.log(JSON.stringify({ faults: [], content: kept.params.params, h5p: kept.h5p }));
} catch (error) {
  const faults = error.errors?.length ? error.errors : [error];
  console.log(JSON.stringify({ faults: faults.map((each) => each.errorId ?? String(each)) }));
}
"""


def install(folder: pathlib.Path, libraries: dict[str, str]) -> None:
    """Put empty libraries of these names and versions where the server looks for its own."""
    for name in ("temporary", "content"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, version in libraries.items():
        major, _, minor = version.partition(".")
        library = folder / "libraries" / f"{name}-{version}"
        library.mkdir(parents=True)
        about = {
            "title": name,
            "machineName": name,
            "majorVersion": int(major),
            "minorVersion": int(minor),
            "patchVersion": 0,
            "runnable": 1,
        }
        (library / "library.json").write_text(json.dumps(about), encoding="utf-8")
        (library / "semantics.json").write_text("[]", encoding="utf-8")


def upload(folder: pathlib.Path, package: bytes) -> dict[str, Any]:
    """Upload a package and save it; give the faults found, else its content as it is kept."""
    module = _NODE / "node_modules/@lumieducation/h5p-server"
    if not module.exists():
        raise programs.missing("@lumieducation/h5p-server")
    path = folder / "package.h5p"
    path.write_bytes(package)
    found: dict[str, Any] = run_module(_UPLOAD, b"", module / "package.json", folder, path)
    shutil.rmtree(folder / "temporary")
    return found
