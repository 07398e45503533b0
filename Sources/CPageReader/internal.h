// Shared by the files of this target only; Swift never sees it.
#ifndef PAGE_READER_INTERNAL_H
#define PAGE_READER_INTERNAL_H

#include <cairo.h>
#include <poppler.h>

#include "page_reader.h"

struct page_reader_document {
  PopplerDocument *poppler;
};

struct page_reader_pictures {
  cairo_surface_t *shown;  // the page on white paper
  cairo_surface_t *told;   // its text layer, white on black: a pixel is the opacity of what the fonts draw
  unsigned char *ruled;    // for each pixel whether a ruling line covers it; NULL before they are known
  double scale;            // pixels a point
  PopplerPage *poppler;    // draws single characters
};

// A picture of the page, of one size for both kinds; NULL if it could not be made.
cairo_surface_t *page_reader_new_picture(const page_reader_page *page, double scale);

// Draws a page while watching what is drawn: fills `page->marks`. Returns the picture, or NULL.
cairo_surface_t *page_reader_watch(PopplerPage *poppler, page_reader_page *page);

// Copies the text layer of a page into `page`: characters, boxes, fonts.
void page_reader_copy_text(PopplerPage *poppler, page_reader_page *page);

// Paints what the text layer by itself would look like, larger if the print is small. Takes `shown` over.
void page_reader_paint(PopplerPage *poppler, page_reader_page *page, cairo_surface_t *shown);
void page_reader_pictures_free(page_reader_pictures *pictures);

#endif
