// Type 3 fonts draw their letters by commands and say no size: what poppler tells for them is a guess from the width of one
// letter, and wrong by half or more for the fonts of browsers. 汉字 are as wide as their font is large, so they tell. All
// that looks for a letter looks inside its box, so this comes first: a box twice as high holds the ink of the lines above
// and below, and print of four points would be taken for large enough to be told apart.
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// Ideographs that are narrower than this share of the size are not condensed: the size is wrong.
static const double NARROWEST = 0.6;

// Poppler gives letters of such fonts this share of their height above the line on which they stand.
static const double RISE_SHARE = 0.95 / 1.3;

// Poppler says one or the other of a font without a name.
static bool has_no_name(const char *font) { return font[0] == '\0' || strcmp(font, "Default") == 0; }

static bool is_common_ideograph(uint32_t scalar) { return scalar >= 0x4E00 && scalar <= 0x9FFF; }

static bool is_nameless(const page_reader_page *page, const page_reader_glyph *glyph) {
  return glyph->font < page->font_count && glyph->size > 0 && has_no_name(page->fonts[glyph->font]);
}

static int by_value(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

// How wide most ideographs of fonts without a name are, as a share of their size; 1 if there are none.
static double usual_width(const page_reader_page *page) {
  double *shares = g_new(double, page->glyph_count);
  size_t count = 0;
  for (size_t i = 0; i < page->glyph_count; i++) {
    const page_reader_glyph *glyph = &page->glyphs[i];
    if (is_common_ideograph(glyph->scalar) && is_nameless(page, glyph))
      shares[count++] = (glyph->x1 - glyph->x0) / glyph->size;
  }
  qsort(shares, count, sizeof *shares, by_value);
  double usual = count == 0 ? 1 : shares[count / 2];
  g_free(shares);
  return usual;
}

void page_reader_resize_nameless(page_reader_page *page) {
  double share = usual_width(page);
  if (!(share > 0 && share < NARROWEST)) return;
  for (size_t i = 0; i < page->glyph_count; i++) {
    page_reader_glyph *glyph = &page->glyphs[i];
    if (!is_nameless(page, glyph)) continue;
    double line = glyph->y0 + (glyph->y1 - glyph->y0) * RISE_SHARE;
    glyph->size = (float)(glyph->size * share);
    glyph->y0 = (float)(line - (line - glyph->y0) * share);
    glyph->y1 = (float)(line + (glyph->y1 - line) * share);
  }
}
