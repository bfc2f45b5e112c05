"""Lets every real consumer judge every file: takes the output folder, prints what is wrong.

Run by `make verify-all`. Exit code 0 when nothing is wrong, 1 when something is.
"""

from __future__ import annotations

import json
import pathlib
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable

from tests.consumers import libreoffice, ooxml, pdf_checks, pptx_checks, verapdf

Paths = list[pathlib.Path]
Findings = dict[pathlib.Path, list[str]]


def _each(check: Callable[[pathlib.Path], list[str]]) -> Callable[[Paths], Findings]:
    return lambda paths: {path: check(path) for path in paths}


_CONSUMERS: dict[str, tuple[Callable[[Paths], Findings], ...]] = {
    ".pptx": (
        _each(pptx_checks.check_deck),
        ooxml.validate_many,
        libreoffice.texts_outside_shapes,
    ),
    ".docx": (ooxml.validate_many,),
    ".pdf": (_each(pdf_checks.check_pdf), verapdf.validate_pdfua),
}


def verify(paths: Iterable[pathlib.Path]) -> Findings:
    """Give what each file's consumers find; files of kinds that have none are left out."""
    by_kind: defaultdict[str, Paths] = defaultdict(list)
    for path in paths:
        by_kind[path.suffix].append(path.resolve())
    found: defaultdict[pathlib.Path, list[str]] = defaultdict(list)
    for kind, consumers in _CONSUMERS.items():
        for consumer in consumers if by_kind[kind] else ():
            for path, findings in consumer(by_kind[kind]).items():
                found[path].extend(findings)
    return dict(found)


def main(output: pathlib.Path) -> int:
    """Judge every file that the manifest in `output` lists; give the exit code."""
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    found = verify(output / entry["path"] for entry in manifest["artefacts"])
    for path, findings in sorted(found.items()):
        for finding in findings:
            sys.stdout.write(f"{path.relative_to(output.resolve())}: {finding}\n")
    failed = sum(bool(findings) for findings in found.values())
    sys.stdout.write(f"{len(found) - failed} passed, {failed} failed\n")
    return int(failed > 0 or not found)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
