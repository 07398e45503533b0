// Pictures of a page: what it shows, and what its text layer by itself would look like. Poppler draws a selection of text
// by the document's own fonts, wherever and however the page drew it; the selection of everything is the text layer.
#include <math.h>

#include "internal.h"

enum { MOST_PIXELS = 16 * 1000 * 1000 };

// Numbers smaller than this, in pixels, are a blot; the page is painted larger then, so that they have LARGE_ENOUGH.
static const double SMALLEST = 6, LARGE_ENOUGH = 9;

cairo_surface_t *page_reader_new_picture(const page_reader_page *page, double scale) {
  double width = ceil(page->width * scale), height = ceil(page->height * scale);
  if (!(width >= 1 && height >= 1 && width * height <= MOST_PIXELS)) return NULL;
  cairo_surface_t *picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)width, (int)height);
  if (cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS) return picture;
  cairo_surface_destroy(picture);
  return NULL;
}

static cairo_surface_t *paint_text(PopplerPage *poppler, const page_reader_page *page, double scale) {
  cairo_surface_t *picture = page_reader_new_picture(page, scale);
  if (picture == NULL) return NULL;
  cairo_t *context = cairo_create(picture);
  cairo_scale(context, scale, scale);
  // As large as the paper of any page, wherever its text lies.
  PopplerRectangle all = {0, 0, page->width, page->height};
  PopplerColor white = {65535, 65535, 65535}, black = {0, 0, 0};
  poppler_page_render_selection(poppler, context, &all, NULL, POPPLER_SELECTION_GLYPH, &white, &black);
  cairo_destroy(context);
  cairo_surface_flush(picture);
  return picture;
}

static cairo_surface_t *paint_larger(PopplerPage *poppler, const page_reader_page *page, double scale) {
  cairo_surface_t *picture = page_reader_new_picture(page, scale);
  if (picture == NULL) return NULL;
  cairo_t *context = cairo_create(picture);
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_paint(context);
  cairo_scale(context, scale, scale);
  poppler_page_render(poppler, context);
  cairo_destroy(context);
  cairo_surface_flush(picture);
  return picture;
}

static bool is_digit(uint32_t scalar) { return scalar >= '0' && scalar <= '9'; }

// Pixels a point that the smallest numbers of a page need.
static double fitting_scale(const page_reader_page *page) {
  double smallest = SMALLEST;
  for (size_t i = 0; i < page->glyph_count; i++) {
    const page_reader_glyph *glyph = &page->glyphs[i];
    if (is_digit(glyph->scalar) && glyph->size > 0) smallest = fmin(smallest, glyph->size);
  }
  if (smallest >= SMALLEST) return 1;
  double most = sqrt(MOST_PIXELS / (ceil(page->width) * ceil(page->height) + 1));
  return fmax(1, fmin(LARGE_ENOUGH / fmax(smallest, 0.5), floor(most * 8) / 8));
}

void page_reader_paint(PopplerPage *poppler, page_reader_page *page, cairo_surface_t *shown) {
  if (shown == NULL || page->glyph_count == 0) {
    cairo_surface_destroy(shown);
    return;
  }
  double scale = fitting_scale(page);
  cairo_surface_t *larger = scale > 1 ? paint_larger(poppler, page, scale) : NULL;
  if (larger != NULL) {
    cairo_surface_destroy(shown);
    shown = larger;
  } else {
    scale = 1;
  }
  cairo_surface_t *told = paint_text(poppler, page, scale);
  if (told == NULL) {
    cairo_surface_destroy(shown);
    return;
  }
  page->pictures = g_new0(page_reader_pictures, 1);
  *page->pictures =
      (page_reader_pictures){.shown = shown, .told = told, .scale = scale, .poppler = g_object_ref(poppler)};
}

void page_reader_pictures_free(page_reader_pictures *pictures) {
  if (pictures == NULL) return;
  cairo_surface_destroy(pictures->shown);
  cairo_surface_destroy(pictures->told);
  g_free(pictures->ruled);
  g_object_unref(pictures->poppler);
  g_free(pictures);
}
