import Foundation

/// Megabytes of memory that a process holds; nil if the system does not say.
func residentMegabytes(of process: pid_t) -> Int? {
  #if canImport(Darwin)
    var info = proc_taskinfo()
    let size = Int32(MemoryLayout<proc_taskinfo>.size)
    guard proc_pidinfo(process, PROC_PIDTASKINFO, 0, &info, size) == size else { return nil }
    return Int(info.pti_resident_size >> 20)
  #else
    // "size resident …", in pages.
    guard let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8),
      let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    // In Swift a shift binds tighter than a product.
    return (pages * sysconf(Int32(_SC_PAGESIZE))) >> 20
  #endif
}

/// Files, pipes and the like that a process has open; nil if the system does not say.
func openDescriptors(of process: pid_t) -> Int? {
  #if canImport(Darwin)
    let size = proc_pidinfo(process, PROC_PIDLISTFDS, 0, nil, 0)
    return size > 0 ? Int(size) / MemoryLayout<proc_fdinfo>.size : nil
  #else
    return (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd"))?.count
  #endif
}
