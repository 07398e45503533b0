// What a page is made of beside its document.

import Texts

package enum ReviewAssets {
  /// Put together to one, in this order.
  package static let script = [
    PackageResources.base_js, PackageResources.pages_js, PackageResources.tables_js, PackageResources.sums_js,
    PackageResources.findings_js, PackageResources.marks_js, PackageResources.keys_js,
  ].flatMap(\.self)
  package static let style = PackageResources.review_css
  /// JSON: by key the text in Chinese and in English.
  package static let texts = NamedTexts.review
}
