// PNG of few greys. Cairo writes whole bytes of colour, which for a page of print is four times the size and the time:
// a document of many pages that is to be sent to somebody has no use for them.
#include <string.h>
#include <zlib.h>

#include "internal.h"

// What the eye makes of red, green and blue, of 256 (ITU-R BT.601).
enum { RED = 77, GREEN = 150, BLUE = 29 };
// Of print, the levels above take twice as long for 3 % less.
enum { LEVEL = 6 };

static void append_number(GByteArray *bytes, uint32_t number) {
  uint8_t big[] = {(uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number};
  g_byte_array_append(bytes, big, sizeof big);
}

// Length, name, content, and a checksum of the last two.
static void append_chunk(GByteArray *bytes, const char *name, const uint8_t *content, size_t length) {
  append_number(bytes, (uint32_t)length);
  guint start = bytes->len;
  g_byte_array_append(bytes, (const uint8_t *)name, 4);
  if (length > 0) g_byte_array_append(bytes, content, (guint)length);
  append_number(bytes, (uint32_t)crc32(0, bytes->data + start, (uInt)(length + 4)));
}

static unsigned grey(const uint8_t *pixel, unsigned most) {
  unsigned light = (RED * pixel[0] + GREEN * pixel[1] + BLUE * pixel[2]) >> 8;
  return (light * most + 127) / 255;
}

// One row: a byte that says that it is not filtered, which suits few greys best, then the pixels from the high bits on.
static void pack_row(const uint8_t *pixels, int width, int bits, uint8_t *to) {
  *to++ = 0;
  unsigned most = (1u << bits) - 1;
  int inByte = 8 / bits;
  for (int x = 0; x < width; x += inByte) {
    unsigned byte = 0;
    for (int i = 0; i < inByte; i++) byte = byte << bits | (x + i < width ? grey(pixels + 3 * (x + i), most) : 0);
    *to++ = (uint8_t)byte;
  }
}

uint8_t *page_reader_grey_png_read(const uint8_t *pixels, int width, int height, int bits, size_t *length) {
  *length = 0;
  if (width < 1 || height < 1 || (bits != 1 && bits != 2 && bits != 4 && bits != 8)) return NULL;
  size_t stride = 1 + ((size_t)width * (size_t)bits + 7) / 8;
  uint8_t *rows = g_malloc(stride * (size_t)height);
  for (int y = 0; y < height; y++) pack_row(pixels + 3 * (size_t)y * (size_t)width, width, bits, rows + y * stride);
  uLongf size = compressBound(stride * (uLong)height);
  uint8_t *packed = g_malloc(size);
  bool isPacked = compress2(packed, &size, rows, stride * (uLong)height, LEVEL) == Z_OK;
  g_free(rows);
  GByteArray *bytes = g_byte_array_new();
  g_byte_array_append(bytes, (const uint8_t *)"\x89PNG\r\n\x1A\n", 8);
  uint8_t header[13] = {0};
  uint32_t sides[] = {GUINT32_TO_BE((uint32_t)width), GUINT32_TO_BE((uint32_t)height)};
  memcpy(header, sides, sizeof sides);
  header[8] = (uint8_t)bits;  // of grey; the rest of the header is the only choice there is
  append_chunk(bytes, "IHDR", header, sizeof header);
  append_chunk(bytes, "IDAT", packed, size);
  append_chunk(bytes, "IEND", NULL, 0);
  g_free(packed);
  *length = isPacked ? bytes->len : 0;
  return g_byte_array_free(bytes, !isPacked);
}
