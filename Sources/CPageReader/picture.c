// A picture of a page for whoever asks for one: painted as a viewer would paint it, apart from the pictures that the
// reader compares.
#include <math.h>
#include <string.h>

#include "internal.h"

static PopplerPage *page_at(page_reader_document *document, int index) {
  if (index < 0 || index >= poppler_document_get_n_pages(document->poppler)) return NULL;
  return poppler_document_get_page(document->poppler, index);
}

bool page_reader_page_size(page_reader_document *document, int index, double *width, double *height) {
  *width = *height = 0;
  PopplerPage *poppler = page_at(document, index);
  if (poppler == NULL) return false;
  poppler_page_get_size(poppler, width, height);
  g_object_unref(poppler);
  return true;
}

// From cairo's pixels, of four bytes in the machine's order, to three bytes each, and back.
static void copy_row(const unsigned char *row, int width, uint8_t *to) {
  for (int x = 0; x < width; x++) {
    uint32_t pixel;
    memcpy(&pixel, row + 4 * (size_t)x, sizeof pixel);
    to[3 * x] = (uint8_t)(pixel >> 16), to[3 * x + 1] = (uint8_t)(pixel >> 8), to[3 * x + 2] = (uint8_t)pixel;
  }
}

static void restore_row(const uint8_t *row, int width, unsigned char *to) {
  for (int x = 0; x < width; x++) {
    uint32_t pixel = 0xFF000000u | (uint32_t)row[3 * x] << 16 | (uint32_t)row[3 * x + 1] << 8 | row[3 * x + 2];
    memcpy(to + 4 * (size_t)x, &pixel, sizeof pixel);
  }
}

uint8_t *page_reader_pixels_read(page_reader_document *document, int index, page_reader_box region, double scale,
                                 int *width, int *height) {
  *width = *height = 0;
  PopplerPage *poppler = page_at(document, index);
  if (poppler == NULL) return NULL;
  double columns = ceil((region.x1 - region.x0) * scale), rows = ceil((region.y1 - region.y0) * scale);
  cairo_surface_t *picture = page_reader_new_picture(columns, rows);
  uint8_t *pixels = NULL;
  if (picture != NULL) {
    cairo_t *context = page_reader_blank(picture, 1);
    cairo_scale(context, scale, scale);
    cairo_translate(context, -region.x0, -region.y0);
    poppler_page_render(poppler, context);
    cairo_destroy(context);
    cairo_surface_flush(picture);
    *width = (int)columns, *height = (int)rows;
    pixels = g_malloc(3 * (size_t)*width * *height);
    const unsigned char *data = cairo_image_surface_get_data(picture);
    size_t stride = (size_t)cairo_image_surface_get_stride(picture);
    for (int y = 0; y < *height; y++) copy_row(data + y * stride, *width, pixels + 3 * (size_t)y * *width);
    cairo_surface_destroy(picture);
  }
  g_object_unref(poppler);
  return pixels;
}

static cairo_status_t append_bytes(void *array, const unsigned char *bytes, unsigned int length) {
  g_byte_array_append(array, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

uint8_t *page_reader_surface_png(cairo_surface_t *picture, size_t *length) {
  GByteArray *bytes = g_byte_array_new();
  bool written = cairo_surface_write_to_png_stream(picture, append_bytes, bytes) == CAIRO_STATUS_SUCCESS;
  *length = written ? bytes->len : 0;
  return g_byte_array_free(bytes, !written);
}

uint8_t *page_reader_png_read(const uint8_t *pixels, int width, int height, size_t *length) {
  *length = 0;
  cairo_surface_t *picture = page_reader_new_picture(width, height);
  if (picture == NULL) return NULL;
  unsigned char *data = cairo_image_surface_get_data(picture);
  size_t stride = (size_t)cairo_image_surface_get_stride(picture);
  for (int y = 0; y < height; y++) restore_row(pixels + 3 * (size_t)y * width, width, data + y * stride);
  cairo_surface_mark_dirty(picture);
  uint8_t *png = page_reader_surface_png(picture, length);
  cairo_surface_destroy(picture);
  return png;
}

void page_reader_bytes_free(uint8_t *bytes) { g_free(bytes); }
