// The system libraries that the page reader stands on. Only CPageReader includes this.
#include <poppler.h>
#include <cairo.h>
