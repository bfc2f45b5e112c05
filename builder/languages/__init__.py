"""The same content in another language: takes content and PO files, gives localised content."""
