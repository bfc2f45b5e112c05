"""Namespaces of the Open XML parts: takes nothing, gives their declarations."""

from __future__ import annotations

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"

DECLARED = f'xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}"'
