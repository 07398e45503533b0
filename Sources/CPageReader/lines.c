// Lines of a transparency group. Programs that put whole pages into a sheet, to stamp or to join them, draw each as a group,
// and what is drawn into one passes by the observer of watch.c, which sees only the whole of it. So its lines are sought in
// the picture: ink that is no letter's, long and thin. Where they lie they tell to half a pixel, which is enough for cells.
#include <math.h>

#include "raster.h"

enum {
  // In pixels of the base scale: what is longer is no stroke of a drawn letter, and no cell is as narrow.
  SHORTEST = 12,
  // Lines that cross part a line by their own thickness.
  WIDEST_GAP = 4,
  // So many of four pixels of a line are its own; bold letters leave dots beside their ink.
  FILLED = 3,
  // What is this far away on both sides is beside the line, however thick.
  BESIDE = 4,
  // A page with more of them is a drawing.
  MOST_LINES = 20000,
};

// The picture seen along one axis: lines run along it.
typedef struct {
  const page_view *view;
  bool is_vertical;
} direction;

static int length_of(const direction *self) {
  return self->is_vertical ? self->view->shown.height : self->view->shown.width;
}
static int depth_of(const direction *self) {
  return self->is_vertical ? self->view->shown.width : self->view->shown.height;
}

// Whether a letter of the text layer is in a place or right beside it: bold print is wider than it.
static bool is_letter(const raster *told, int x, int y) {
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++) {
      if (x + dx < 0 || x + dx >= told->width || y + dy < 0 || y + dy >= told->height) continue;
      if (*at(told, x + dx, y + dy) >= LEAST_INK) return true;
    }
  return false;
}

// How dark a place is; letters of the text layer are none of it.
static int darkness(const direction *self, int along, int across) {
  if (across < 0 || across >= depth_of(self)) return 0;
  int x = self->is_vertical ? across : along, y = self->is_vertical ? along : across;
  int dark = 255 - *at(&self->view->shown, x, y);
  // Most of a page is paper.
  return dark < LEAST_INK || is_letter(&self->view->told, x, y) ? 0 : dark;
}

static bool is_on_line(const direction *self, int along, int across) {
  int own = darkness(self, along, across) - LEAST_INK;
  return own >= 0 && darkness(self, along, across - BESIDE) <= own && darkness(self, along, across + BESIDE) <= own;
}

static void add(const direction *self, GArray *lines, int start, int end, int across) {
  double scale = self->view->scale, middle = across + 0.5;
  page_reader_mark line = {.kind = PAGE_READER_STROKE, .width = (float)(1 / scale), .rectangular = true};
  line.x0 = (float)((self->is_vertical ? middle : start) / scale);
  line.x1 = (float)((self->is_vertical ? middle : end) / scale);
  line.y0 = (float)((self->is_vertical ? start : middle) / scale);
  line.y1 = (float)((self->is_vertical ? end : middle) / scale);
  g_array_append_val(lines, line);
}

// A line of several pixels is found in each of their rows; whoever reads the marks joins them.
static void find(const direction *self, GArray *lines) {
  int shortest = (int)ceil(SHORTEST * self->view->scale), length = length_of(self), depth = depth_of(self);
  for (int across = 0; across < depth && lines->len < MOST_LINES; across++) {
    int start = 0, end = 0, own = 0;
    for (int along = 0; along <= length; along++) {
      if (along < length && is_on_line(self, along, across)) {
        if (end == 0) start = along, own = 0;
        end = along + 1, own++;
      } else if (end > 0 && (along == length || along - end >= WIDEST_GAP)) {
        if (end - start >= shortest && own * 4 >= (end - start) * FILLED) add(self, lines, start, end, across);
        end = 0;
      }
    }
  }
}

void page_reader_find_lines(page_reader_page *page) {
  if (page->pictures == NULL) return;
  page_view view = page_reader_view(page);
  GArray *lines = g_array_new(false, false, sizeof(page_reader_mark));
  find(&(direction){&view, false}, lines);
  find(&(direction){&view, true}, lines);
  page_reader_add_marks(page, lines);
}

void page_reader_add_marks(page_reader_page *page, GArray *marks) {
  page->marks = g_renew(page_reader_mark, page->marks, page->mark_count + marks->len);
  if (marks->len > 0) memcpy(page->marks + page->mark_count, marks->data, marks->len * sizeof(page_reader_mark));
  page->mark_count += marks->len;
  g_array_free(marks, true);
}
