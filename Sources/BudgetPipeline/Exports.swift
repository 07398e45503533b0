// A document that was read is made of values of the model, and the model of boxes and diagnostics of pages: who imports
// the one can name the others. docs/decisions.md says why the import lines do it and not a list of other names.

@_exported import BudgetModel
@_exported import PageModel
