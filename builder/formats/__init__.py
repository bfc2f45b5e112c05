"""Documents become files: takes a finished document and assets, gives bytes and findings."""
