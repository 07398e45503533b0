// What was laid over a page when it was finished and became a part of it: a marker's stripe over a row, a pen's line through
// amounts. A stripe has edges like a shaded cell, and a pen's line is ink like a character's; they are neither.
#include <math.h>

#include "raster.h"

// Thinner areas are lines, in points.
static const double THINNEST_STRIPE = 4;

// Whether the source of a context lets what lies below it be seen.
static bool is_sheer(cairo_t *context) {
  double r, g, b, alpha = 1;
  cairo_pattern_get_rgba(cairo_get_source(context), &r, &g, &b, &alpha);
  return alpha < 1 || cairo_get_operator(context) == CAIRO_OPERATOR_MULTIPLY ||
         cairo_get_operator(context) == CAIRO_OPERATOR_DARKEN;
}

// The lines of a table go over all of the area: so much of a row or column of pixels is dark then.
static const double LINE_SHARE = 0.9;

static int lightness_of(uint32_t pixel) {
  return (int)((77 * (pixel >> 16 & 255) + 150 * (pixel >> 8 & 255) + 29 * (pixel & 255)) >> 8);
}

typedef struct {
  const uint32_t *pixels;
  size_t stride;
  int width, height, darkest;  // what is no lighter is ink
} patch;

static bool is_ink(const patch *self, int x, int y) {
  return lightness_of(self->pixels[(size_t)y * self->stride + x]) <= self->darkest;
}

static int lightest_of(const patch *self) {
  int lightest = 0;
  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++)
      lightest = MAX(lightest, lightness_of(self->pixels[(size_t)y * self->stride + x]));
  return lightest;
}

// Whether a patch shows more than one colour and lines across all of it.
static bool holds_print(const patch *self) {
  int *columns = g_new0(int, self->width), *rows = g_new0(int, self->height);
  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++)
      if (is_ink(self, x, y)) columns[x]++, rows[y]++;
  bool found = false;
  for (int y = 0; y < self->height && !found; y++)
    for (int x = 0; x < self->width && !found && rows[y] < self->width * LINE_SHARE; x++)
      found = columns[x] < self->height * LINE_SHARE && is_ink(self, x, y);
  g_free(columns), g_free(rows);
  return found;
}

bool page_reader_is_overlay(cairo_t *context, cairo_surface_t *picture, page_reader_box area, double scale,
                            long *budget) {
  if (MIN(area.x1 - area.x0, area.y1 - area.y0) < THINNEST_STRIPE || !is_sheer(context)) return false;
  if (cairo_surface_get_type(picture) != CAIRO_SURFACE_TYPE_IMAGE) return false;
  cairo_surface_flush(picture);
  int width = cairo_image_surface_get_width(picture), height = cairo_image_surface_get_height(picture);
  // The soft edges of the area are none of it.
  int x0 = clamped(ceil(area.x0 * scale) + 1, width), x1 = clamped(floor(area.x1 * scale) - 1, width);
  int y0 = clamped(ceil(area.y0 * scale) + 1, height), y1 = clamped(floor(area.y1 * scale) - 1, height);
  if (x0 >= x1 || y0 >= y1 || (*budget -= (long)(x1 - x0) * (y1 - y0)) < 0) return false;
  size_t stride = (size_t)cairo_image_surface_get_stride(picture) / sizeof(uint32_t);
  const uint32_t *pixels = (const uint32_t *)(const void *)cairo_image_surface_get_data(picture);
  patch self = {pixels + (size_t)y0 * stride + x0, stride, x1 - x0, y1 - y0, 0};
  self.darkest = lightest_of(&self) - LEAST_INK;
  return self.darkest >= 0 && holds_print(&self);
}
