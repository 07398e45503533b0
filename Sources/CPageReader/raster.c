// Looking at the pictures of a page: from points to pixels, and the contrast of a place.
#include "raster.h"

#include <math.h>

page_view page_reader_view(const page_reader_page *page) {
  const page_reader_pictures *pictures = page->pictures;
  return (page_view){pictures->shown, pictures->told, pictures->ruled, pictures->scale};
}

area page_reader_area(const page_view *view, page_reader_box box) {
  double scale = view->scale;
  int width = view->shown.width, height = view->shown.height;
  return (area){clamped(floor(box.x0 * scale), width), clamped(floor(box.y0 * scale), height),
                clamped(ceil(box.x1 * scale), width), clamped(ceil(box.y1 * scale), height)};
}

int page_reader_area_contrast(const page_view *view, area box) {
  int least = 255, most = 0;
  for (int y = box.y0; y < box.y1; y++)
    for (int x = box.x0; x < box.x1; x++) {
      if (is_ruled(view, x, y)) continue;
      int light = *at(&view->shown, x, y);
      least = MIN(least, light), most = MAX(most, light);
    }
  return MAX(most - least, 0);
}

int page_reader_contrast(const page_reader_page *page, page_reader_box box) {
  if (page->pictures == NULL) return 0;
  page_view view = page_reader_view(page);
  return page_reader_area_contrast(&view, page_reader_area(&view, box));
}
