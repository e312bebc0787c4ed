"""The token model: an encoder that tells a word put there by a machine from the writer's own.

generate → train → evaluate → export, each a module with a `main`.
"""

import os

# onnxruntime reports on its use unless it is told not to before it is imported.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
