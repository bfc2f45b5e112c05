"""Finished documents become files: plan, skip or render, write whole, keep the manifest."""
