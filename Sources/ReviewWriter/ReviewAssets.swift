// What a page is made of beside its document.

import Texts

package enum ReviewAssets {
  /// Put together to one, in this order.
  package static let script = [
    PackageResources.nodes_js, PackageResources.base_js, PackageResources.pages_js, PackageResources.tables_js,
    PackageResources.sums_js, PackageResources.findings_js, PackageResources.marks_js, PackageResources.summary_js,
    PackageResources.keys_js,
  ].flatMap(\.self)
  package static let style = PackageResources.review_css
  /// Of the list of pages.
  static let indexScript = [PackageResources.nodes_js, PackageResources.index_js].flatMap(\.self)
  static let indexStyle = PackageResources.index_css
  /// JSON: by key the text in Chinese and in English.
  package static let texts = NamedTexts.review
}
