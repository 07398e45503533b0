// Ink that nobody accounts for: what the page shows and neither its text layer nor a ruling line does. It is a character
// that the text layer does not name.
#include <math.h>

#include "raster.h"

// Whether the text layer has ink within `spread` pixels of a place.
static bool is_told(const page_view *view, int x, int y, int spread) {
  for (int v = MAX(y - spread, 0); v <= MIN(y + spread, view->told.height - 1); v++)
    for (int u = MAX(x - spread, 0); u <= MIN(x + spread, view->told.width - 1); u++)
      if (*at(&view->told, u, v) >= LEAST_INK) return true;
  return false;
}

// The lightest pixel of an area that is neither a letter's nor a ruling line's: on a dark header both may be lighter than
// its paper. 0 if there is none.
static int paper_of(const page_view *view, area within) {
  int paper = 0;
  for (int y = within.y0; y < within.y1; y++)
    for (int x = within.x0; x < within.x1; x++) {
      int light = *at(&view->shown, x, y);
      if (light > paper && !is_ruled(view, x, y) && !is_told(view, x, y, 1)) paper = light;
    }
  return paper;
}

bool page_reader_find_ink(const page_reader_page *page, page_reader_box *box, float spread) {
  if (page->pictures == NULL) return false;
  page_view view = page_reader_view(page);
  area within = page_reader_area(&view, *box);
  int edge = clamped(ceil(spread * view.scale), view.shown.width);
  int paper = paper_of(&view, within);
  area found = {within.x1, within.y1, within.x0, within.y0};
  for (int y = within.y0; y < within.y1; y++)
    for (int x = within.x0; x < within.x1; x++) {
      if (paper - *at(&view.shown, x, y) < STRONG_INK) continue;
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

// The coarse cells of a page: in which ink is left over, and in which any is known.
typedef struct {
  int columns, rows, side;  // side in pixels
  unsigned char *state;
} coarse;

enum { EMPTY = 0, INKED, KNOWN };

static void mark_known(const page_view *view, coarse *cells, const page_reader_box *areas, size_t count) {
  for (size_t i = 0; i < count; i++) {
    area box = page_reader_area(view, areas[i]);
    for (int row = box.y0 / cells->side; row * cells->side < box.y1; row++)
      for (int column = box.x0 / cells->side; column * cells->side < box.x1; column++)
        cells->state[row * cells->columns + column] = KNOWN;
  }
}

// The first pixel of a row that is lighter or darker than the one before it; paper and shades are passed over eight at a
// time.
static int end_of_run(const unsigned char *row, int x, int end) {
  unsigned char plain = row[x++];
  const uint64_t eight = plain * UINT64_C(0x0101010101010101);
  for (; x + 8 <= end; x += 8) {
    uint64_t pixels;
    memcpy(&pixels, row + x, sizeof pixels);
    if (pixels != eight) break;
  }
  while (x < end && row[x] == plain) x++;
  return x;
}

// Paper, shades and ink that the text layer has in the same pixel are nearly all of a page, and passed over first.
static void collect_row(const page_view *view, unsigned char *states, int side, int y, int x0, int x1, int edge) {
  const unsigned char *shown = at(&view->shown, 0, y), *told = at(&view->told, 0, y);
  for (int x = x0; x < x1;) {
    if (255 - shown[x] < STRONG_INK) {
      x = end_of_run(shown, x, x1);
      continue;
    }
    if (told[x] < LEAST_INK) {
      unsigned char *state = &states[x / side];
      if (*state == EMPTY && !is_ruled(view, x, y) && !is_told(view, x, y, edge)) *state = INKED;
    }
    x++;
  }
}

// The box of the cells that touch one, which are taken out.
static area taken(coarse *cells, int column, int row) {
  area box = {column, row, column + 1, row + 1};
  GArray *open = g_array_new(FALSE, FALSE, sizeof(int));
  int index = row * cells->columns + column;
  cells->state[index] = EMPTY;
  g_array_append_val(open, index);
  while (open->len > 0) {
    int at = g_array_index(open, int, open->len - 1);
    g_array_set_size(open, open->len - 1);
    int x = at % cells->columns, y = at / cells->columns;
    box = (area){MIN(box.x0, x), MIN(box.y0, y), MAX(box.x1, x + 1), MAX(box.y1, y + 1)};
    for (int v = MAX(y - 1, 0); v <= MIN(y + 1, cells->rows - 1); v++)
      for (int u = MAX(x - 1, 0); u <= MIN(x + 1, cells->columns - 1); u++) {
        int next = v * cells->columns + u;
        if (cells->state[next] != INKED) continue;
        cells->state[next] = EMPTY;
        g_array_append_val(open, next);
      }
  }
  g_array_free(open, TRUE);
  return box;
}

// Takes all inked cells out; returns how many boxes they make.
static size_t take_all(coarse *cells, double unit, page_reader_box *found, size_t most) {
  size_t count = 0;
  const unsigned char *end = cells->state + (size_t)cells->columns * cells->rows, *next = cells->state;
  while (next < end && (next = memchr(next, INKED, (size_t)(end - next))) != NULL) {
    int index = (int)(next - cells->state);
    area box = taken(cells, index % cells->columns, index / cells->columns);
    if (count < most)
      found[count] = (page_reader_box){(float)(box.x0 * unit), (float)(box.y0 * unit), (float)(box.x1 * unit),
                                       (float)(box.y1 * unit)};
    count++;
  }
  return count;
}

size_t page_reader_stray_ink(const page_reader_page *page, page_reader_box within, const page_reader_box *areas,
                             size_t area_count, float cell, float spread, page_reader_box *found, size_t most) {
  if (page->pictures == NULL) return 0;
  page_view view = page_reader_view(page);
  int side = MAX(1, (int)lround(cell * view.scale));
  coarse cells = {(view.shown.width + side - 1) / side, (view.shown.height + side - 1) / side, side, NULL};
  cells.state = g_malloc0((size_t)cells.columns * cells.rows);
  mark_known(&view, &cells, areas, area_count);
  area box = page_reader_area(&view, within);
  int edge = clamped(ceil(spread * view.scale), view.shown.width);
  for (int y = box.y0; y < box.y1; y++)
    collect_row(&view, cells.state + (size_t)(y / side) * cells.columns, side, y, box.x0, box.x1, edge);
  size_t count = take_all(&cells, side / view.scale, found, most);
  g_free(cells.state);
  return count;
}
