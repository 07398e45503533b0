// Shared by the files of this target only; Swift never sees it.
#ifndef PAGE_READER_INTERNAL_H
#define PAGE_READER_INTERNAL_H

#include <cairo.h>
#include <poppler.h>

#include "page_reader.h"

struct page_reader_document {
  PopplerDocument *poppler;
  bool follows_scan;  // the page read last was one
};

// A picture, a byte a pixel, row by row.
typedef struct {
  unsigned char *pixels;
  int width, height;
} raster;

// Both are of one size.
struct page_reader_pictures {
  raster shown;          // the page on white paper: how light it is
  raster told;           // its text layer: how much of a pixel the fonts' letters cover
  unsigned char *ruled;  // for each pixel whether a ruling line covers it; NULL before they are known
  double scale;          // pixels a point
  PopplerPage *poppler;  // draws single characters
};

// A picture as a PNG file; NULL if it cannot be written.
uint8_t *page_reader_surface_png(cairo_surface_t *picture, size_t *length);

// Keeps what poppler and cairo report for page_reader_take_warnings.
void page_reader_listen(void);

// Pixels a point at which a page is painted: one, or fewer where the picture would be too large.
double page_reader_base_scale(const page_reader_page *page);

// A picture of so many pixels, which hold anything before they are painted; NULL if it would be too large.
cairo_surface_t *page_reader_new_picture(double width, double height);

// Ends drawing on a context of its own; false if something could not be drawn: then nothing was drawn after it.
bool page_reader_end_drawing(cairo_t *context);

// Covers a picture with paper, from 0 black to 1 white, to paint on.
cairo_t *page_reader_blank(cairo_surface_t *surface, double paper);

// Draws a page of so many pixels a point while watching what is drawn: fills `page->marks` anew. Returns the picture, or
// NULL if it is not whole.
cairo_surface_t *page_reader_watch(PopplerPage *poppler, page_reader_page *page, double scale);

// Takes a line whose corners, between which all is straight, are given in points. Of a frame with round corners they are
// square.
typedef void (*page_reader_take_line)(void *data, const double *xs, const double *ys, int count, bool is_frame);
// If the path that a context holds has curves, gives those of its parts that are larger than print; false if it has none.
bool page_reader_take_curves(cairo_t *context, const cairo_path_t *path, double scale, page_reader_take_line take,
                             void *data);

// Whether an area that was just filled is a stripe of colour over print which was there before it. `budget` is how many pixels
// may still be looked at: a file may lay any number of areas over each other.
bool page_reader_is_overlay(cairo_t *context, cairo_surface_t *picture, page_reader_box area, double scale, long *budget);

// Hides what readers put on a page, and fills `page->covers`. Returns what is hidden, for page_reader_show_annotations.
GList *page_reader_hide_annotations(PopplerPage *poppler, page_reader_page *page);
void page_reader_show_annotations(GList *hidden);
// Adds to `page->covers` the fields of forms in which the text layer has more than was typed into them.
void page_reader_cover_fields(PopplerPage *poppler, page_reader_page *page);

// Adds to `page->marks` the lines that its pictures show, and that watching it did not.
void page_reader_find_lines(page_reader_page *page);
// The same for a page that is a picture, with text recognised from it.
void page_reader_find_scanned_lines(page_reader_page *page);
// Takes `marks` over, an array of page_reader_mark.
void page_reader_add_marks(page_reader_page *page, GArray *marks);

// Copies the text layer of a page into `page`: characters, boxes, fonts.
void page_reader_copy_text(PopplerPage *poppler, page_reader_page *page);

// Gives letters of fonts that say no size the one that they have.
void page_reader_resize_nameless(page_reader_page *page);

// Whether a page is one picture without text.
bool page_reader_is_scan(const page_reader_page *page);
// Whether pictures, or the strips of one, are all that a page shows: what text it has was recognised from them.
bool page_reader_shows_picture(const page_reader_page *page);
// Copies a page without drawing it if it is a scan; else only its text layer is copied, and the page is to be drawn.
bool page_reader_copy_scan(PopplerPage *poppler, page_reader_page *page);

// Paints what the text layer by itself would look like, larger if the print is small. Takes `shown` over.
void page_reader_paint(PopplerPage *poppler, page_reader_page *page, cairo_surface_t *shown);
void page_reader_pictures_free(page_reader_pictures *pictures);

#endif
