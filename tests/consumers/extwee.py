"""Extwee, which reads Twee for other programs: takes a story, gives what it found in it."""

from __future__ import annotations

import json
import pathlib
import subprocess
from typing import Any

from tests.consumers import programs

_NODE = programs.INSTALLED / "node"
_READ = """
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const { parseTwee } = await import(pathToFileURL(process.argv[1]).href);
const story = parseTwee(readFileSync(0, 'utf8'));
const passages = story.passages.map(({ name, tags, text }) => ({ name, tags, text }));
console.log(JSON.stringify(
  { ifid: story.IFID, start: story.start, format: story.format, passages }));
"""


def parse(story: bytes) -> dict[str, Any]:
    """Give a story's IFID, start, format and passages. Raises RuntimeError where it reads none."""
    module = _NODE / "node_modules/extwee/index.js"
    if not module.exists():
        raise programs.missing("extwee")
    return run_module(_READ, story, module)


def run_module(script: str, given: bytes, *arguments: pathlib.Path | str) -> Any:
    """Run a module in Node with what it is given; give the JSON that it prints last."""
    done = subprocess.run(
        [programs.program("node"), "--input-type=module", "--eval", script, *map(str, arguments)],
        check=False,
        input=given,
        capture_output=True,
        timeout=120,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace")[-2000:])
    return json.loads(done.stdout.decode().strip().split("\n")[-1])
