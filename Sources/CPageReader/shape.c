// One character by itself, drawn large by its own font: what it looks like, whatever the font calls it. The shape is
// brought to a coarse raster of one size, in which the same digit of two typefaces is much alike.
#include <math.h>
#include <string.h>

#include "internal.h"

// The font size at which a character is drawn, in pixels: hairlines of thin print have their own pixel. The same for all
// print, so that cairo keeps the letters of a font from page to page.
static const double DRAWN_SIZE = 48;
// What is drawn around the box of a character, in ems: slanted letters lean out of it.
static const double MARGIN = 0.15;

enum {
  // Boxes wider or higher than this in pixels are none of a digit.
  MOST_SIDE = 128,
  // Ink fainter than this, of 255, is the edge of a stroke; hairlines are hardly darker.
  LEAST_INK = 64,
  // A hole of fewer pixels is a flaw where two strokes touch.
  LEAST_HOLE = 6,
};

typedef struct {
  unsigned char ink[MOST_SIDE * MOST_SIDE];
  int width, height;
} drawing;

typedef struct {
  int x0, y0, x1, y1;
} area;

// Poppler selects the characters that a rectangle reaches the middle of; a sliver around the middle takes one alone.
static PopplerRectangle middle_of(const page_reader_glyph *glyph) {
  double x = (glyph->x0 + glyph->x1) / 2, y = (glyph->y0 + glyph->y1) / 2;
  double dx = (glyph->x1 - glyph->x0) / 8, dy = (glyph->y1 - glyph->y0) / 8;
  return (PopplerRectangle){x - dx, y - dy, x + dx, y + dy};
}

static bool draw(PopplerPage *poppler, const page_reader_glyph *glyph, drawing *into) {
  if (!(glyph->size > 0)) return false;
  double scale = DRAWN_SIZE / glyph->size, margin = MARGIN * glyph->size;
  double width = ceil((glyph->x1 - glyph->x0 + 2 * margin) * scale);
  double height = ceil((glyph->y1 - glyph->y0 + 2 * margin) * scale);
  if (!(width >= 1 && width <= MOST_SIDE && height >= 1 && height <= MOST_SIDE)) return false;
  into->width = (int)width, into->height = (int)height;
  cairo_surface_t *picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, into->width, into->height);
  cairo_t *context = cairo_create(picture);
  cairo_scale(context, scale, scale);
  cairo_translate(context, margin - glyph->x0, margin - glyph->y0);
  PopplerRectangle middle = middle_of(glyph);
  PopplerColor white = {65535, 65535, 65535}, black = {0, 0, 0};
  poppler_page_render_selection(poppler, context, &middle, NULL, POPPLER_SELECTION_GLYPH, &white, &black);
  cairo_destroy(context);
  cairo_surface_flush(picture);
  bool drawn = cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS;
  const unsigned char *pixels = cairo_image_surface_get_data(picture);
  int stride = cairo_image_surface_get_stride(picture);
  for (int y = 0; y < into->height && drawn; y++)
    for (int x = 0; x < into->width; x++)
      into->ink[y * into->width + x] = pixels[(size_t)y * stride + 4 * (size_t)x];
  cairo_surface_destroy(picture);
  return drawn;
}

// Turns a drawing by a quarter, clockwise.
static void turn(drawing *shape) {
  drawing turned = {.width = shape->height, .height = shape->width};
  for (int y = 0; y < turned.height; y++)
    for (int x = 0; x < turned.width; x++)
      turned.ink[y * turned.width + x] = shape->ink[(shape->height - 1 - x) * shape->width + y];
  *shape = turned;
}

static area inked(const drawing *shape) {
  area box = {shape->width, shape->height, 0, 0};
  for (int y = 0; y < shape->height; y++)
    for (int x = 0; x < shape->width; x++) {
      if (shape->ink[y * shape->width + x] < LEAST_INK) continue;
      box.x0 = MIN(box.x0, x), box.x1 = MAX(box.x1, x + 1);
      box.y0 = MIN(box.y0, y), box.y1 = MAX(box.y1, y + 1);
    }
  return box;
}

// Fills the paper around a place, and tells how many pixels it was; paper that reaches the edge of the ink is no hole.
static int fill(const drawing *shape, area box, unsigned char *filled, int start) {
  static const int dx[] = {1, -1, 0, 0}, dy[] = {0, 0, 1, -1};
  int stack[MOST_SIDE * MOST_SIDE], depth = 0, count = 0;
  bool closed = true;
  stack[depth++] = start, filled[start] = 1;
  while (depth > 0) {
    int place = stack[--depth], x = place % shape->width, y = place / shape->width;
    count++;
    for (int i = 0; i < 4; i++) {
      int u = x + dx[i], v = y + dy[i];
      if (u < box.x0 || v < box.y0 || u >= box.x1 || v >= box.y1) {
        closed = false;
        continue;
      }
      int next = v * shape->width + u;
      if (filled[next] || shape->ink[next] >= LEAST_INK) continue;
      filled[next] = 1, stack[depth++] = next;
    }
  }
  return closed ? count : 0;
}

static uint8_t holes(const drawing *shape, area box) {
  unsigned char filled[MOST_SIDE * MOST_SIDE] = {0};
  uint8_t count = 0;
  for (int y = box.y0; y < box.y1; y++)
    for (int x = box.x0; x < box.x1; x++) {
      int place = y * shape->width + x;
      if (filled[place] || shape->ink[place] >= LEAST_INK) continue;
      if (fill(shape, box, filled, place) >= LEAST_HOLE) count++;
    }
  return count;
}

// The part of a pixel that lies between two borders.
static double share(int pixel, double from, double to) {
  // Asked for each pixel: fmin and fmax would be calls.
  double start = MAX(pixel, from), end = MIN(pixel + 1, to);
  return MAX(0, end - start);
}

// The mean ink of a part of the drawing.
static double mean(const drawing *shape, double x0, double y0, double x1, double y1) {
  double sum = 0;
  int left = MAX((int)floor(x0), 0), right = (int)fmin(ceil(x1), shape->width);
  for (int y = MAX((int)floor(y0), 0); y < MIN(ceil(y1), shape->height); y++) {
    double height = share(y, y0, y1);
    for (int x = left; x < right; x++) sum += shape->ink[y * shape->width + x] * share(x, x0, x1) * height;
  }
  return sum / ((x1 - x0) * (y1 - y0));
}

// As high as the raster, in the middle of it. Typefaces differ in how wide their digits are more than in anything else:
// half of that (on a scale of ratios) is taken away, but a 1 stays narrow. Scripts/digit_references.py does the same.
static void reduce(const drawing *shape, area box, page_reader_shape *to) {
  double height = box.y1 - box.y0, width = box.x1 - box.x0;
  double down = height / PAGE_READER_SHAPE_HEIGHT;
  double columns = PAGE_READER_SHAPE_WIDTH * fmin(1, sqrt(width / (down * PAGE_READER_SHAPE_WIDTH)));
  double across = width / columns, left = (box.x0 + box.x1 - across * PAGE_READER_SHAPE_WIDTH) / 2;
  for (int row = 0; row < PAGE_READER_SHAPE_HEIGHT; row++)
    for (int column = 0; column < PAGE_READER_SHAPE_WIDTH; column++) {
      double x = left + column * across, y = box.y0 + row * down;
      to->ink[row * PAGE_READER_SHAPE_WIDTH + column] = (uint8_t)lround(mean(shape, x, y, x + across, y + down));
    }
}

bool page_reader_draw_shape(const page_reader_page *page, size_t glyph, int turns, page_reader_shape *shape) {
  memset(shape, 0, sizeof *shape);
  if (page->pictures == NULL || glyph >= page->glyph_count) return false;
  drawing large;
  if (!draw(page->pictures->poppler, &page->glyphs[glyph], &large)) return false;
  for (int i = 0; i < turns; i++) turn(&large);
  area box = inked(&large);
  if (box.x0 >= box.x1) return false;
  shape->holes = holes(&large, box);
  reduce(&large, box, shape);
  return true;
}

static int clamped(double value, int most) { return value > 0 ? (value < most ? (int)value : most) : 0; }

uint64_t page_reader_print(const page_reader_page *page, size_t glyph) {
  // FNV-1a.
  static const uint64_t START = 14695981039346656037u, PRIME = 1099511628211u;
  if (page->pictures == NULL || glyph >= page->glyph_count) return 0;
  const page_reader_pictures *pictures = page->pictures;
  const page_reader_glyph *there = &page->glyphs[glyph];
  const unsigned char *pixels = pictures->told.pixels;
  int width = pictures->told.width, height = pictures->told.height;
  double scale = pictures->scale;
  int x1 = clamped(ceil(there->x1 * scale), width), y1 = clamped(ceil(there->y1 * scale), height);
  uint64_t hash = START;
  // Where the box begins within a pixel must not matter: paper before the first ink does not count.
  int first_x = x1, first_y = -1;
  for (int pass = 0; pass < 2; pass++)
    for (int y = clamped(floor(there->y0 * scale), height); y < y1; y++)
      for (int x = clamped(floor(there->x0 * scale), width); x < x1; x++) {
        unsigned char ink = pixels[(size_t)y * width + x];
        if (ink == 0) continue;
        if (pass == 0) {
          first_x = MIN(first_x, x), first_y = first_y < 0 ? y : first_y;
          continue;
        }
        uint64_t value = ink | (uint64_t)(x - first_x) << 8 | (uint64_t)(y - first_y) << 32;
        hash = (hash ^ value) * PRIME;
      }
  return hash;
}
