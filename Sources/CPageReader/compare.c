// What a page shows against what its text layer says. The text layer alone, drawn by its own fonts, is a second picture
// of the page; where both look alike a character is seen, where they differ it is clipped, covered, without colour, or
// something else than it says.
#include <math.h>
#include <string.h>

#include "internal.h"

enum {
  // Ink fainter than this, of 255, is the soft edge of a neighbour.
  LEAST_INK = 24,
  // Ink that is no soft edge of anything.
  STRONG_INK = 80,
  // Of print higher than this, in pixels, every second row tells enough.
  LARGE = 12,
  // Likeness under this may come from rounding: neighbouring pixels are tried, until one is clearly alike.
  ALIKE = 60,
  CLEARLY_ALIKE = 90,
};

typedef struct {
  const unsigned char *pixels;
  int width, height, stride;
} raster;

// Both pictures of a page, which are of one size.
typedef struct {
  raster shown, told;
  const unsigned char *ruled;
  double scale;
} page_view;

typedef struct {
  int x0, y0, x1, y1;  // in pixels, the last ones not included
} area;

static raster raster_of(cairo_surface_t *surface) {
  return (raster){cairo_image_surface_get_data(surface), cairo_image_surface_get_width(surface),
                  cairo_image_surface_get_height(surface), cairo_image_surface_get_stride(surface)};
}

static page_view view_of(const page_reader_page *page) {
  const page_reader_pictures *pictures = page->pictures;
  return (page_view){raster_of(pictures->shown), raster_of(pictures->told), pictures->ruled, pictures->scale};
}

// A coordinate as a pixel of the picture; whatever number a file may hold.
static int clamped(double value, int most) { return value > 0 ? (value < most ? (int)value : most) : 0; }

static area area_of(const page_view *view, page_reader_box box) {
  double scale = view->scale;
  int width = view->shown.width, height = view->shown.height;
  return (area){clamped(floor(box.x0 * scale), width), clamped(floor(box.y0 * scale), height),
                clamped(ceil(box.x1 * scale), width), clamped(ceil(box.y1 * scale), height)};
}

static page_reader_box box_of(const page_reader_glyph *glyph) {
  return (page_reader_box){glyph->x0, glyph->y0, glyph->x1, glyph->y1};
}

static area grown(const raster *raster, area box) {
  return (area){MAX(box.x0 - 1, 0), MAX(box.y0 - 1, 0), MIN(box.x1 + 1, raster->width), MIN(box.y1 + 1, raster->height)};
}

static const unsigned char *at(const raster *raster, int x, int y) {
  return raster->pixels + (size_t)y * raster->stride + 4 * (size_t)x;
}

static int opacity(const raster *told, int x, int y) { return *at(told, x, y); }

// Of a pixel, whose bytes are blue, green and red where the lowest byte comes first.
static int lightness_of(const unsigned char *bytes) {
  uint32_t pixel;
  memcpy(&pixel, bytes, sizeof pixel);
  return (int)((77 * (pixel >> 16 & 255) + 150 * (pixel >> 8 & 255) + 29 * (pixel & 255)) >> 8);
}

static int lightness(const raster *shown, int x, int y) { return lightness_of(at(shown, x, y)); }

// The part of an area in which the text layer has ink; *most is the strongest. Empty if there is none.
static area inked(const raster *told, area within, int *most) {
  area box = {within.x1, within.y1, within.x0, within.y0};
  *most = 0;
  for (int y = within.y0; y < within.y1; y++) {
    const unsigned char *row = at(told, 0, y);
    int first = within.x0, last = within.x1 - 1;
    while (first <= last && row[4 * first] < LEAST_INK) first++;
    if (first > last) continue;
    while (row[4 * last] < LEAST_INK) last--;
    for (int x = first; x <= last; x++) *most = MAX(*most, row[4 * x]);
    box.x0 = MIN(box.x0, first), box.x1 = MAX(box.x1, last + 1);
    box.y0 = MIN(box.y0, y), box.y1 = y + 1;
  }
  return box;
}

static bool is_ruled(const page_view *view, int x, int y) {
  return view->ruled != NULL && view->ruled[(size_t)y * view->shown.width + x];
}

static int contrast(const page_view *view, area box) {
  int least = 255, most = 0;
  for (int y = box.y0; y < box.y1; y++)
    for (int x = box.x0; x < box.x1; x++) {
      if (is_ruled(view, x, y)) continue;
      int light = lightness(&view->shown, x, y);
      least = MIN(least, light), most = MAX(most, light);
    }
  return MAX(most - least, 0);
}

// The page's lightness in a place beside the opacity of the text layer in a box.
typedef struct {
  int64_t n, a, b, aa, bb, ab;
  int lightest, darkest;
} comparison;

// Compares them in `box`, which the page shows moved by (dx, dy); pixels of ruling lines do not count.
static comparison compared(const page_view *view, area box, int dx, int dy) {
  const raster *shown = &view->shown, *told = &view->told;
  comparison sums = {.lightest = 0, .darkest = 255};
  int x0 = MAX(box.x0, -dx), x1 = MIN(box.x1, shown->width - dx);
  int y0 = MAX(box.y0, -dy), y1 = MIN(box.y1, shown->height - dy);
  int step = y1 - y0 > LARGE ? 2 : 1;
  for (int y = y0; y < y1; y += step) {
    const unsigned char *ink = at(told, 0, y), *light = at(shown, 0, y + dy) + 4 * dx;
    const unsigned char *ruled = view->ruled == NULL ? NULL : view->ruled + (size_t)(y + dy) * shown->width + dx;
    for (int x = x0; x < x1; x++) {
      if (ruled != NULL && ruled[x]) continue;
      int a = ink[4 * x], b = lightness_of(light + 4 * x);
      sums.n++, sums.a += a, sums.b += b, sums.aa += a * a, sums.bb += b * b, sums.ab += a * b;
      sums.lightest = MAX(sums.lightest, b), sums.darkest = MIN(sums.darkest, b);
    }
  }
  return sums;
}

// In hundredths. Its sign would tell only whether the print is darker or lighter than its paper.
static int correlation(const comparison *sums) {
  int64_t n = sums->n;
  double spread = (double)(n * sums->aa - sums->a * sums->a) * (double)(n * sums->bb - sums->b * sums->b);
  if (spread <= 0) return 0;
  return (int)lround(100 * fabs((double)(n * sums->ab - sums->a * sums->b)) / sqrt(spread));
}

// The best correlation with the place of the print off by a pixel: both pictures round it by themselves.
static int nearby_correlation(const page_view *view, area box, int dx, int dy) {
  int best = 0;
  for (int y = -1; y <= 1 && best < CLEARLY_ALIKE; y++)
    for (int x = -1; x <= 1; x++) {
      comparison sums = compared(view, box, dx + x, dy + y);
      best = MAX(best, correlation(&sums));
    }
  return best;
}

// The middle of a box, where the ink of neighbours does not reach.
static area middle(area box) {
  int side = (box.x1 - box.x0) / 5;
  return (area){box.x0 + side, box.y0, box.x1 - side, box.y1};
}

static bool is_mostly_ruled(const page_view *view, area box) {
  int inked = 0, ruled = 0;
  for (int y = box.y0; y < box.y1; y++)
    for (int x = box.x0; x < box.x1; x++) {
      if (opacity(&view->told, x, y) < LEAST_INK) continue;
      inked++;
      if (is_ruled(view, x, y)) ruled++;
    }
  return ruled * 2 > inked;
}

static void compare_glyph(const page_view *view, page_reader_glyph *glyph) {
  area whole = area_of(view, box_of(glyph));
  int shape;
  area box = inked(&view->told, whole, &shape);
  glyph->shape = (uint8_t)shape;
  if (shape == 0) {
    glyph->ink = (uint8_t)contrast(view, whole);
    return;
  }
  area around = grown(&view->told, box);
  comparison sums = compared(view, around, 0, 0);
  int likeness = correlation(&sums), ink = MAX(sums.lightest - sums.darkest, 0);
  if (likeness < ALIKE) {
    page_view seen = *view;
    // A narrow digit may lie on a rule as a whole.
    if (is_mostly_ruled(view, box)) seen.ruled = NULL;
    ink = contrast(&seen, middle(whole));
    likeness = contrast(&seen, around) < LEAST_INK ? 0 : MAX(likeness, nearby_correlation(&seen, around, 0, 0));
  }
  glyph->ink = (uint8_t)ink;
  glyph->likeness = (uint8_t)likeness;
}

// Marks the pixels of ruling lines; poppler moves thin ones by up to half a pixel.
static unsigned char *ruled_pixels(const page_view *view, const page_reader_box *rules, size_t count) {
  int width = view->shown.width, height = view->shown.height;
  double scale = view->scale;
  unsigned char *ruled = g_malloc0((size_t)width * height);
  for (size_t i = 0; i < count; i++) {
    int x0 = clamped(floor(rules[i].x0 * scale - 0.5), width), x1 = clamped(ceil(rules[i].x1 * scale + 0.5), width);
    int y0 = clamped(floor(rules[i].y0 * scale - 0.5), height), y1 = clamped(ceil(rules[i].y1 * scale + 0.5), height);
    for (int y = y0; y < y1; y++) memset(ruled + (size_t)y * width + x0, 1, (size_t)(x1 - x0));
  }
  return ruled;
}

void page_reader_page_compare(page_reader_page *page, const page_reader_box *rules, size_t rule_count) {
  if (page->pictures == NULL) return;
  page_view view = view_of(page);
  g_free(page->pictures->ruled);
  view.ruled = page->pictures->ruled = ruled_pixels(&view, rules, rule_count);
  for (size_t i = 0; i < page->glyph_count; i++) compare_glyph(&view, &page->glyphs[i]);
}

int page_reader_likeness(const page_reader_page *page, size_t glyph, size_t exemplar) {
  if (page->pictures == NULL || glyph >= page->glyph_count || exemplar >= page->glyph_count) return 0;
  page_view view = view_of(page);
  const page_reader_glyph *here = &page->glyphs[glyph], *there = &page->glyphs[exemplar];
  int shape;
  area box = inked(&view.told, area_of(&view, box_of(there)), &shape);
  double dx = (here->x0 - there->x0) * view.scale, dy = (here->y0 - there->y0) * view.scale;
  if (shape == 0 || !(fabs(dx) < view.shown.width && fabs(dy) < view.shown.height)) return 0;
  // The neighbours of the two differ; only a sign as small as a point needs the paper around it.
  bool is_small = box.x1 - box.x0 < 3 || box.y1 - box.y0 < 3;
  return nearby_correlation(&view, is_small ? grown(&view.told, box) : box, (int)lround(dx), (int)lround(dy));
}

int page_reader_contrast(const page_reader_page *page, page_reader_box box) {
  if (page->pictures == NULL) return 0;
  page_view view = view_of(page);
  return contrast(&view, area_of(&view, box));
}

// Whether the text layer has ink within `spread` pixels of a place.
static bool is_told(const page_view *view, int x, int y, int spread) {
  for (int v = MAX(y - spread, 0); v <= MIN(y + spread, view->told.height - 1); v++)
    for (int u = MAX(x - spread, 0); u <= MIN(x + spread, view->told.width - 1); u++)
      if (opacity(&view->told, u, v) >= LEAST_INK) return true;
  return false;
}

bool page_reader_find_ink(const page_reader_page *page, page_reader_box *box, float spread) {
  if (page->pictures == NULL) return false;
  page_view view = view_of(page);
  area within = area_of(&view, *box);
  int edge = clamped(ceil(spread * view.scale), view.shown.width);
  int paper = 0;
  for (int y = within.y0; y < within.y1; y++)
    for (int x = within.x0; x < within.x1; x++) paper = MAX(paper, lightness(&view.shown, x, y));
  area found = {within.x1, within.y1, within.x0, within.y0};
  for (int y = within.y0; y < within.y1; y++)
    for (int x = within.x0; x < within.x1; x++) {
      if (paper - lightness(&view.shown, x, y) < STRONG_INK) continue;
      if (is_ruled(&view, x, y) || is_told(&view, x, y, edge)) continue;
      found.x0 = MIN(found.x0, x), found.x1 = MAX(found.x1, x + 1);
      found.y0 = MIN(found.y0, y), found.y1 = MAX(found.y1, y + 1);
    }
  if (found.x0 >= found.x1) return false;
  double scale = view.scale;
  *box = (page_reader_box){(float)(found.x0 / scale), (float)(found.y0 / scale), (float)(found.x1 / scale),
                           (float)(found.y1 / scale)};
  return true;
}

// The coarse cells of a page in which ink is left over, and the boxes around what touches.
typedef struct {
  int columns, rows, side;  // side in pixels
  unsigned char *is_inked;
} coarse;

static bool is_stray(const page_view *view, int x, int y, int edge) {
  if (255 - lightness(&view->shown, x, y) < STRONG_INK) return false;
  return !is_ruled(view, x, y) && !is_told(view, x, y, edge);
}

// The next pixel of a row that is not as white as paper; most are, and two at a time are passed over.
static int next_print(const unsigned char *row, int x, int end) {
  const uint64_t paper = 0x00FFFFFF00FFFFFF;
  uint64_t pair;
  for (; x + 1 < end; x += 2) {
    memcpy(&pair, row + 4 * (size_t)x, sizeof pair);
    if ((pair & paper) != paper) break;
  }
  while (x < end && lightness_of(row + 4 * (size_t)x) == 255) x++;
  return x;
}

static void collect(const page_view *view, coarse *cells, const unsigned char *is_known, area within, int edge) {
  for (int y = within.y0; y < within.y1; y++) {
    const unsigned char *row = at(&view->shown, 0, y);
    for (int x = next_print(row, within.x0, within.x1); x < within.x1; x = next_print(row, x + 1, within.x1)) {
      size_t cell = (size_t)(y / cells->side) * cells->columns + x / cells->side;
      if (!cells->is_inked[cell] && !is_known[cell] && is_stray(view, x, y, edge)) cells->is_inked[cell] = 1;
    }
  }
}

// The box of the cells that touch one, which are taken out.
static area taken(coarse *cells, int column, int row) {
  area box = {column, row, column + 1, row + 1};
  GArray *open = g_array_new(FALSE, FALSE, sizeof(int));
  int index = row * cells->columns + column;
  cells->is_inked[index] = 0;
  g_array_append_val(open, index);
  while (open->len > 0) {
    int at = g_array_index(open, int, open->len - 1);
    g_array_set_size(open, open->len - 1);
    int x = at % cells->columns, y = at / cells->columns;
    box = (area){MIN(box.x0, x), MIN(box.y0, y), MAX(box.x1, x + 1), MAX(box.y1, y + 1)};
    for (int v = MAX(y - 1, 0); v <= MIN(y + 1, cells->rows - 1); v++)
      for (int u = MAX(x - 1, 0); u <= MIN(x + 1, cells->columns - 1); u++) {
        int next = v * cells->columns + u;
        if (!cells->is_inked[next]) continue;
        cells->is_inked[next] = 0;
        g_array_append_val(open, next);
      }
  }
  g_array_free(open, TRUE);
  return box;
}

size_t page_reader_stray_ink(const page_reader_page *page, page_reader_box within, const page_reader_box *areas,
                             size_t area_count, float cell, float spread, page_reader_box *found, size_t most) {
  if (page->pictures == NULL) return 0;
  page_view view = view_of(page);
  int side = MAX(1, (int)lround(cell * view.scale));
  coarse cells = {(view.shown.width + side - 1) / side, (view.shown.height + side - 1) / side, side, NULL};
  cells.is_inked = g_malloc0((size_t)cells.columns * cells.rows);
  unsigned char *is_known = g_malloc0((size_t)cells.columns * cells.rows);
  for (size_t i = 0; i < area_count; i++) {
    area box = area_of(&view, areas[i]);
    for (int row = box.y0 / side; row * side < box.y1; row++)
      for (int column = box.x0 / side; column * side < box.x1; column++) is_known[row * cells.columns + column] = 1;
  }
  collect(&view, &cells, is_known, area_of(&view, within), clamped(ceil(spread * view.scale), view.shown.width));
  size_t count = 0;
  for (int row = 0; row < cells.rows; row++)
    for (int column = 0; column < cells.columns; column++) {
      if (!cells.is_inked[row * cells.columns + column]) continue;
      area box = taken(&cells, column, row);
      double unit = side / view.scale;
      if (count < most)
        found[count] = (page_reader_box){(float)(box.x0 * unit), (float)(box.y0 * unit), (float)(box.x1 * unit),
                                         (float)(box.y1 * unit)};
      count++;
    }
  g_free(cells.is_inked);
  g_free(is_known);
  return count;
}
