// Scans: a page that is one picture and has no text. Drawing it costs the time of decoding the picture, and tells nothing;
// asking for its text costs next to nothing, because there is none. On other pages asking first would cost as much as
// reading them twice. So only a page that follows a scan is asked first: scans come in rows.
#include <math.h>

#include "internal.h"

// A picture that covers more of a page than this is the page.
static const double MOST_OF_PAGE = 0.5;

static bool covers(const page_reader_page *page, double width, double height) {
  return width * height > MOST_OF_PAGE * page->width * page->height;
}

bool page_reader_is_scan(const page_reader_page *page) {
  if (page->glyph_count > 0) return false;
  for (size_t i = 0; i < page->mark_count; i++) {
    const page_reader_mark *mark = &page->marks[i];
    bool is_picture = mark->kind == PAGE_READER_IMAGE || mark->kind == PAGE_READER_GROUP;
    if (is_picture && covers(page, mark->x1 - mark->x0, mark->y1 - mark->y0)) return true;
  }
  return false;
}

bool page_reader_shows_picture(const page_reader_page *page) {
  double covered = 0;
  for (size_t i = 0; i < page->mark_count; i++) {
    const page_reader_mark *mark = &page->marks[i];
    if (mark->kind == PAGE_READER_IMAGE) covered += (double)(mark->x1 - mark->x0) * (mark->y1 - mark->y0);
  }
  return !page->shows_text && covers(page, covered, 1);
}

bool page_reader_copy_scan(PopplerPage *poppler, page_reader_page *page) {
  page_reader_copy_text(poppler, page);
  if (page->glyph_count > 0) return false;
  GList *pictures = poppler_page_get_image_mapping(poppler);
  for (GList *item = pictures; item != NULL && page->mark_count == 0; item = item->next) {
    // Of pages wider than high poppler gives boxes on their side; how large they are is right.
    const PopplerRectangle *area = &((const PopplerImageMapping *)item->data)->area;
    if (!covers(page, fabs(area->x2 - area->x1), fabs(area->y2 - area->y1))) continue;
    page->marks = g_new0(page_reader_mark, 1);
    page->mark_count = 1;
    *page->marks = (page_reader_mark){.kind = PAGE_READER_IMAGE, .x1 = (float)page->width, .y1 = (float)page->height,
                                      .lightness = 0.5, .rectangular = true};
  }
  poppler_page_free_image_mapping(pictures);
  return page->mark_count > 0;
}
