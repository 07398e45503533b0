// Lines of a transparency group. Programs that put whole pages into a sheet, to stamp or to join them, draw each as a group,
// and what is drawn into one passes by the observer of watch.c, which sees only the whole of it. So its lines are sought in
// the picture: ink that is no letter's, long and thin. Where they lie they tell to half a pixel, which is enough for cells.
// A scan is drawn by nobody: its lines are sought likewise. There lines may be fainter than any that is drawn, and the places
// of letters are known too badly to be taken out of them; but no letter has a stroke across that is as long.
#include <math.h>

#include "raster.h"

enum {
  // In pixels of the base scale: what is longer is no stroke of a drawn letter, and no cell is as narrow.
  SHORTEST = 12,
  // In scans, across: a dash is as wide as two letters.
  LONGER_THAN_DASHES = 24,
  // In scans: what is twice as faint is the noise of the picture's packing.
  FAINTEST = 12,
  // Lines that cross part a line by their own thickness.
  WIDEST_GAP = 4,
  // So many of four pixels of a line are its own; bold letters leave dots beside their ink.
  FILLED = 3,
  // What is this far away on both sides is beside the line, however thick.
  BESIDE = 4,
  // In scans, in points: what is this far away is beside the line, however near the letters of its cells are.
  RIGHT_BESIDE = 2,
  // A page with more of them is a drawing.
  MOST_LINES = 20000,
};

// The picture seen along one axis: lines run along it.
typedef struct {
  const page_view *view;
  bool is_vertical, is_scan;
  int paper;  // how light it is
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

static int least_ink(const direction *self) { return self->is_scan ? FAINTEST : LEAST_INK; }

static int shortest(const direction *self) {
  int length = self->is_scan && !self->is_vertical ? LONGER_THAN_DASHES : SHORTEST;
  return (int)ceil(length * self->view->scale);
}

// How dark a place is; letters of the text layer are none of it.
static int darkness(const direction *self, int along, int across) {
  if (across < 0 || across >= depth_of(self)) return 0;
  int x = self->is_vertical ? across : along, y = self->is_vertical ? along : across;
  int dark = self->paper - *at(&self->view->shown, x, y);
  // Most of a page is paper.
  if (dark < least_ink(self)) return 0;
  return !self->is_scan && is_letter(&self->view->told, x, y) ? 0 : dark;
}

// What a place is to a line: PASSED is the ink of something that crosses it.
typedef enum { OFF = 0, PASSED, ON } part;

static part part_at(const direction *self, int along, int across) {
  int least = least_ink(self), own = darkness(self, along, across);
  if (own < least) return OFF;
  if (!self->is_scan) {
    int paler = own - least;
    return darkness(self, along, across - BESIDE) <= paler && darkness(self, along, across + BESIDE) <= paler ? ON : OFF;
  }
  // On one of its sides a line may have a letter, or the shade that it bounds.
  int beside = (int)ceil(RIGHT_BESIDE * self->view->scale);
  int paper = MIN(darkness(self, along, across - beside), darkness(self, along, across + beside));
  return own - paper >= least ? ON : PASSED;
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
  int least = shortest(self), gap = self->is_scan ? 0 : WIDEST_GAP, length = length_of(self), depth = depth_of(self);
  for (int across = 0; across < depth && lines->len < MOST_LINES; across++) {
    int start = 0, end = 0, own = 0;
    for (int along = 0; along <= length; along++) {
      part here = along < length ? part_at(self, along, across) : OFF;
      if (here == ON || (here == PASSED && end > 0)) {
        if (end == 0) start = along, own = 0;
        end = along + 1, own += here == ON;
      } else if (end > 0 && (along == length || along - end >= gap)) {
        if (end - start >= least && own * 4 >= (end - start) * FILLED) add(self, lines, start, end, across);
        end = 0;
      }
    }
  }
}

// What scanners make of paper is grey: the lightness that most of the page has.
static int lightness_of_paper(const raster *shown) {
  size_t counts[256] = {0}, count = (size_t)shown->width * shown->height;
  int paper = 0;
  for (size_t i = 0; i < count; i++) counts[shown->pixels[i]]++;
  for (int light = 1; light < 256; light++)
    if (counts[light] > counts[paper]) paper = light;
  return paper;
}

void page_reader_find_lines(page_reader_page *page) {
  if (page->pictures == NULL) return;
  page_view view = page_reader_view(page);
  GArray *lines = g_array_new(false, false, sizeof(page_reader_mark));
  int paper = page->is_scan ? lightness_of_paper(&view.shown) : 255;
  find(&(direction){&view, false, page->is_scan, paper}, lines);
  find(&(direction){&view, true, page->is_scan, paper}, lines);
  page->marks = g_renew(page_reader_mark, page->marks, page->mark_count + lines->len);
  if (lines->len > 0) memcpy(page->marks + page->mark_count, lines->data, lines->len * sizeof(page_reader_mark));
  page->mark_count += lines->len;
  g_array_free(lines, true);
}
