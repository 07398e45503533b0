// Shared by the files of this target only; Swift never sees it.
#ifndef PAGE_READER_INTERNAL_H
#define PAGE_READER_INTERNAL_H

#include <cairo.h>
#include <poppler.h>

#include "page_reader.h"

struct page_reader_document {
  PopplerDocument *poppler;
};

// Copies the text layer of a page into `page`: characters, boxes, fonts.
void page_reader_copy_text(PopplerPage *poppler, page_reader_page *page);

// Draws a page on an image of one pixel a point while watching what is drawn: fills `page->marks`. Returns the image
// (8-bit alpha), from which page_reader_measure_ink tells what can be seen, or NULL if it could not be made.
cairo_surface_t *page_reader_watch(PopplerPage *poppler, page_reader_page *page);
void page_reader_measure_ink(cairo_surface_t *image, page_reader_page *page);

#endif
