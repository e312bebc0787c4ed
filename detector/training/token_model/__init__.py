"""The token model: an encoder that tells a word put there by a machine from the writer's own.

generate → train → evaluate → export, each a module with a `main`.
"""
