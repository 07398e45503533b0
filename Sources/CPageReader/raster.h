// The two pictures of a page as rows of pixels. Shared by what looks at them; what runs once for each pixel stands here,
// so that the compiler can put it in its place.
#ifndef PAGE_READER_RASTER_H
#define PAGE_READER_RASTER_H

#include <string.h>

#include "internal.h"

enum {
  // Ink fainter than this, of 255, is the soft edge of a neighbour.
  LEAST_INK = 24,
  // Ink that is no soft edge of anything.
  STRONG_INK = 80,
};

// Both pictures of a page, which are of one size.
typedef struct {
  raster shown, told;
  const unsigned char *ruled;
  double scale;
} page_view;

typedef struct {
  int x0, y0, x1, y1;  // in pixels, the last ones not included
} area;

page_view page_reader_view(const page_reader_page *page);
// The pixels that a box touches.
area page_reader_area(const page_view *view, page_reader_box box);
// How far the lightest and the darkest pixel of an area differ; those of ruling lines do not count.
int page_reader_area_contrast(const page_view *view, area box);

// A coordinate as a pixel of the picture; whatever number a file may hold.
static inline int clamped(double value, int most) { return value > 0 ? (value < most ? (int)value : most) : 0; }

static inline const unsigned char *at(const raster *raster, int x, int y) {
  return raster->pixels + (size_t)y * raster->width + x;
}

static inline bool is_ruled(const page_view *view, int x, int y) {
  return view->ruled != NULL && view->ruled[(size_t)y * view->shown.width + x];
}

#endif
