"""One file a layer: facts about a document that several detectors need."""
