// Lines of a scan: nobody draws them, so they are sought in the picture. A line is dark without a break, and longer than any
// stroke of a letter. It may be fainter than what is drawn, letters may stand close beside it, and a shade may end at it.
#include <math.h>
#include <stdlib.h>

#include "raster.h"

enum {
  // Of 255, against the paper: what is half as faint is the noise of the picture's packing.
  FAINTEST = 12,
  MOST_LINES = 20000,
};

// In points: what is this far away is beside a line; lines this near to each other are one, no row is as low.
static const double BESIDE = 1.5, NEAREST = 4.5;
// In points: what crosses a line hides that it stands out from what is beside it, as far as that is wide.
static const double WIDEST_CROSSING = 4;
// In heights of the page's print: no stroke of its letters is as long, and no cell as low; a dash is as wide as two letters.
static const double SHORTEST = 1.5, LONGER_THAN_DASHES = 3.5;

// The picture seen along one axis: lines run along it.
typedef struct {
  const page_view *view;
  int paper;     // how light it is
  double print;  // how high the letters of the page are, in pixels
  bool is_vertical;
} direction;

// A row of pixels of a line.
typedef struct {
  int start, end, across;
  int contrast;  // on the whole of it
} pixel_row;

static int darkness(const direction *self, int along, int across) {
  const raster *shown = &self->view->shown;
  if (across < 0 || across >= (self->is_vertical ? shown->width : shown->height)) return 0;
  return MAX(0, self->paper - *at(shown, self->is_vertical ? across : along, self->is_vertical ? along : across));
}

// How far a place stands out from one of its sides: on the other may be a letter, or the shade that the line bounds.
static int contrast_at(const direction *self, int along, int across, int own) {
  int beside = (int)lround(BESIDE * self->view->scale);
  return own - MIN(darkness(self, along, across - beside), darkness(self, along, across + beside));
}

static void find(const direction *self, GArray *rows) {
  const raster *shown = &self->view->shown;
  int length = self->is_vertical ? shown->height : shown->width, depth = self->is_vertical ? shown->width : shown->height;
  int least = (int)ceil((self->is_vertical ? SHORTEST : LONGER_THAN_DASHES) * self->print);
  int crossing = (int)ceil(WIDEST_CROSSING * self->view->scale);
  for (int across = 0; across < depth && rows->len < MOST_LINES; across++) {
    pixel_row row = {.across = across};
    for (int along = 0; along <= length; along++) {
      int own = along < length ? darkness(self, along, across) : 0;
      int contrast = own < FAINTEST ? 0 : contrast_at(self, along, across, own);
      if (contrast >= FAINTEST) {
        if (row.end == 0) row.start = along;
        row.end = along + 1;
        row.contrast += contrast;
      } else if (row.end > 0 && (own < FAINTEST || along - row.end >= crossing)) {
        int size = row.end - row.start;
        row.contrast /= size;
        if (size >= least) g_array_append_val(rows, row);
        row = (pixel_row){.across = across};
      }
    }
  }
}

// Whether a row is the echo of a line beside it, or the edge of a shade that the line bounds.
static bool is_outshone(const GArray *rows, guint index, int reach) {
  const pixel_row *row = &g_array_index(rows, pixel_row, index);
  for (int step = -1; step <= 1; step += 2)
    for (guint i = index + step; i < rows->len; i += step) {
      const pixel_row *other = &g_array_index(rows, pixel_row, i);
      if (abs(other->across - row->across) > reach) break;
      int common = MIN(row->end, other->end) - MAX(row->start, other->start);
      if (other->contrast > 2 * row->contrast && common * 4 > (row->end - row->start) * 3) return true;
    }
  return false;
}

static page_reader_mark mark_of(const direction *self, const pixel_row *row) {
  double scale = self->view->scale;
  float middle = (float)((row->across + 0.5) / scale), start = (float)(row->start / scale), end = (float)(row->end / scale);
  page_reader_mark mark = {.kind = PAGE_READER_STROKE, .width = (float)(1 / scale), .rectangular = true};
  mark.x0 = self->is_vertical ? middle : start, mark.x1 = self->is_vertical ? middle : end;
  mark.y0 = self->is_vertical ? start : middle, mark.y1 = self->is_vertical ? end : middle;
  return mark;
}

// A line of several pixels is found in each of their rows; whoever reads the marks joins them.
static void add_lines(const direction *self, GArray *marks) {
  GArray *rows = g_array_new(false, false, sizeof(pixel_row));
  find(self, rows);
  int reach = (int)lround(NEAREST * self->view->scale);
  for (guint i = 0; i < rows->len; i++) {
    if (is_outshone(rows, i, reach)) continue;
    page_reader_mark mark = mark_of(self, &g_array_index(rows, pixel_row, i));
    g_array_append_val(marks, mark);
  }
  g_array_free(rows, true);
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

static int by_size(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

// That of most of its letters, in points.
static double height_of_print(const page_reader_page *page) {
  double *heights = g_new(double, page->glyph_count);
  for (size_t i = 0; i < page->glyph_count; i++) heights[i] = page->glyphs[i].y1 - page->glyphs[i].y0;
  qsort(heights, page->glyph_count, sizeof *heights, by_size);
  double height = heights[page->glyph_count / 2];
  g_free(heights);
  return height;
}

void page_reader_find_scanned_lines(page_reader_page *page) {
  if (page->pictures == NULL || page->glyph_count == 0) return;
  page_view view = page_reader_view(page);
  int paper = lightness_of_paper(&view.shown);
  double print = height_of_print(page) * view.scale;
  GArray *marks = g_array_new(false, false, sizeof(page_reader_mark));
  add_lines(&(direction){&view, paper, print, false}, marks);
  add_lines(&(direction){&view, paper, print, true}, marks);
  page_reader_add_marks(page, marks);
}
