// Boxes, diagnostics and doubts are part of the model's own values.

@_exported import PageModel
