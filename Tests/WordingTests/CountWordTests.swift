// What rows of counts are called.

import Testing
import Wording

@Suite("Counts")
struct CountWordTests {
  @Test(
    "Labels that name a unit of counting, or what is counted",
    arguments: [
      "公务用车保有量(辆)", "单价100万元(含)以上设备(台,套)", "国内公务接待人次(人)", "因公出国(境)团组数", "国内公务接待批次", "设备(台/套)",
    ])
  func counts(_ label: String) { #expect(CountWord.isNamed(in: label)) }

  @Test(
    "Labels of money",
    arguments: ["因公出国(境)费", "公务用车购置及运行维护费", "国(境)外接待费", "会议费(万元)", "购置执法车辆(2辆)", "公务接待费", "()"])
  func money(_ label: String) { #expect(!CountWord.isNamed(in: label)) }

  @Test("Counted from some price on")
  func thresholds() {
    #expect(CountWord.isOfThreshold("(二)单价100万元(含)以上设备(不含车辆)"))
    #expect(!["单价", "设备单价(万元)", "单价1万元的设备"].contains(where: CountWord.isOfThreshold))
  }

  @Test("Units of counting, one or several")
  func units() {
    #expect(["辆", "台、套", "人次"].allSatisfy(CountWord.isUnit))
    #expect(!["万元", "", "辆车", "个百分点"].contains(where: CountWord.isUnit))
  }
}
