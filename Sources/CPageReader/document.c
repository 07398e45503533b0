// Opening and closing documents, and their metadata.
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

static bool write_all(int descriptor, const uint8_t *data, size_t length) {
  while (length > 0) {
    ssize_t count = write(descriptor, data, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    data += count, length -= (size_t)count;
  }
  return true;
}

const char *page_reader_temporary_folder(void) { return g_get_tmp_dir(); }

// Through a file: after a wrong password poppler tries another spelling of it, which up to version 22.12 crashes when
// the document is held in memory, and takes it for damaged when it comes from a descriptor.
static PopplerDocument *open_with_password(const uint8_t *data, size_t length, const char *password, GError **error,
                                           int *system_error) {
  char *name = g_build_filename(g_get_tmp_dir(), "pdf2budget-XXXXXX", NULL);
  int descriptor = g_mkstemp_full(name, O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    *system_error = errno;
    g_free(name);
    return NULL;
  }
  if (!write_all(descriptor, data, length)) *system_error = errno;
  close(descriptor);
  PopplerDocument *poppler = NULL;
  char *uri = g_filename_to_uri(name, NULL, NULL);
  if (uri != NULL && *system_error == 0) poppler = poppler_document_new_from_file(uri, password, error);
  // The open file lives on without its name.
  unlink(name);
  g_free(uri);
  g_free(name);
  return poppler;
}

page_reader_status page_reader_document_open(const uint8_t *data, size_t length, const char *password,
                                             page_reader_document **document, int *system_error) {
  *document = NULL;
  *system_error = 0;
  page_reader_listen();
  page_reader_text_free(page_reader_take_warnings());  // those of the document before
  GError *error = NULL;
  GBytes *bytes = g_bytes_new_static(data, length);
  PopplerDocument *poppler = poppler_document_new_from_bytes(bytes, NULL, &error);
  g_bytes_unref(bytes);
  // What opens without a password must not be shut by one that is meant for another file.
  if (poppler == NULL && password != NULL && g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)) {
    g_clear_error(&error);
    page_reader_text_free(page_reader_take_warnings());
    poppler = open_with_password(data, length, password, &error, system_error);
  }
  if (poppler == NULL) {
    bool encrypted = g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
    g_clear_error(&error);
    if (*system_error != 0) return PAGE_READER_NO_TEMPORARY_FILE;
    return encrypted ? PAGE_READER_ENCRYPTED : PAGE_READER_DAMAGED;
  }
  *document = g_new0(page_reader_document, 1);
  (*document)->poppler = poppler;
  return PAGE_READER_OK;
}

void page_reader_document_free(page_reader_document *document) {
  if (document == NULL) return;
  g_object_unref(document->poppler);
  g_free(document);
}

int page_reader_document_page_count(const page_reader_document *document) {
  return poppler_document_get_n_pages(document->poppler);
}

char *page_reader_document_text(const page_reader_document *document, page_reader_text which) {
  switch (which) {
    case PAGE_READER_TITLE: return poppler_document_get_title(document->poppler);
    case PAGE_READER_PRODUCER: return poppler_document_get_producer(document->poppler);
    case PAGE_READER_CREATOR: return poppler_document_get_creator(document->poppler);
  }
  return NULL;
}

int64_t page_reader_document_created(const page_reader_document *document) {
  GDateTime *date = poppler_document_get_creation_date_time(document->poppler);
  if (date == NULL) return -1;
  int64_t seconds = g_date_time_to_unix(date);
  g_date_time_unref(date);
  return seconds;
}

char *page_reader_sha256(const uint8_t *data, size_t length) {
  return g_compute_checksum_for_data(G_CHECKSUM_SHA256, data, length);
}

void page_reader_text_free(char *text) { g_free(text); }

static void draw(PopplerPage *poppler, page_reader_page *page) {
  GList *hidden = page_reader_hide_annotations(poppler, page);
  // Drawing comes first: it leaves the text layer behind for page_reader_copy_text, so the page is interpreted once.
  cairo_surface_t *shown = page_reader_watch(poppler, page, page_reader_base_scale(page));
  if (page->glyphs == NULL) page_reader_copy_text(poppler, page);
  page_reader_cover_fields(poppler, page);
  page_reader_paint(poppler, page, shown);
  page_reader_show_annotations(hidden);
  page->is_scan = page_reader_shows_picture(page);
  if (page->is_scan)
    page_reader_find_scanned_lines(page);
  else if (page->has_groups)
    page_reader_find_lines(page);
}

page_reader_page *page_reader_page_read(page_reader_document *document, int index) {
  if (index < 0 || index >= poppler_document_get_n_pages(document->poppler)) return NULL;
  PopplerPage *poppler = poppler_document_get_page(document->poppler, index);
  if (poppler == NULL) return NULL;
  page_reader_page *page = g_new0(page_reader_page, 1);
  poppler_page_get_size(poppler, &page->width, &page->height);
  if (!(document->follows_scan && page_reader_copy_scan(poppler, page))) draw(poppler, page);
  document->follows_scan = page_reader_is_scan(page);
  g_object_unref(poppler);
  return page;
}

void page_reader_page_free(page_reader_page *page) {
  if (page == NULL) return;
  for (size_t i = 0; i < page->font_count; i++) g_free(page->fonts[i]);
  g_free(page->fonts);
  g_free(page->glyphs);
  g_free(page->marks);
  g_free(page->covers);
  page_reader_pictures_free(page->pictures);
  g_free(page);
}

bool page_reader_is_embedded(page_reader_document *document, const char *font) {
  PopplerFontInfo *info = poppler_font_info_new(document->poppler);
  PopplerFontsIter *fonts = NULL;
  bool embedded = false;
  if (poppler_font_info_scan(info, poppler_document_get_n_pages(document->poppler), &fonts) && fonts != NULL) {
    do {
      // The text layer leaves the tag of a subset out: ABCDEF+SimSun.
      const char *full = poppler_fonts_iter_get_full_name(fonts);
      const char *plus = full == NULL ? NULL : strchr(full, '+');
      if (full != NULL && (g_strcmp0(full, font) == 0 || (plus != NULL && g_strcmp0(plus + 1, font) == 0)))
        embedded = embedded || poppler_fonts_iter_is_embedded(fonts);
    } while (poppler_fonts_iter_next(fonts));
  }
  poppler_fonts_iter_free(fonts);
  g_object_unref(info);
  return embedded;
}
