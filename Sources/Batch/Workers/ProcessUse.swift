// What a process takes of the machine, as the system tells it.

import Foundation

/// What a process has taken so far; nil where the system does not say.
struct ProcessUse: Sendable {
  /// Of work by all its threads, whatever else the machine does meanwhile.
  var seconds: Double?
  /// Of memory that it holds.
  var megabytes: Int?

  init(seconds: Double? = nil, megabytes: Int? = nil) { (self.seconds, self.megabytes) = (seconds, megabytes) }

  init(of process: pid_t) {
    self.init(seconds: processorSeconds(of: process), megabytes: residentMegabytes(of: process))
  }
}

/// Seconds of work of a process and all its threads; nil if the system does not say.
func processorSeconds(of process: pid_t) -> Double? {
  #if canImport(Darwin)
    guard let info = taskInfo(process) else { return nil }
    // In ticks of a clock that goes at another pace on each kind of machine.
    var base = mach_timebase_info_data_t()
    guard mach_timebase_info(&base) == KERN_SUCCESS else { return nil }
    let nanoseconds = Double(info.pti_total_user + info.pti_total_system) * Double(base.numer) / Double(base.denom)
    return nanoseconds / 1e9
  #else
    var clock = clockid_t()
    var time = timespec()
    guard process > 0, clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  #endif
}

/// Megabytes of memory that a process holds; nil if the system does not say.
func residentMegabytes(of process: pid_t) -> Int? {
  #if canImport(Darwin)
    return taskInfo(process).map { Int($0.pti_resident_size >> 20) }
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

/// Megabytes that this process and its children may use; nil if nobody set a limit.
func memoryLimitMegabytes() -> Int? {
  [limit(RLIMIT_AS), limit(RLIMIT_DATA)].compactMap { $0.map { Int(clamping: $0 >> 20) } }.min()
}

/// RLIM_INFINITY, which Swift cannot see, is more on every system.
private let noLimit = 1 << 62 as UInt64

/// How many files this process may have open; nil if nobody set a limit.
func descriptorLimit() -> Int? { limit(RLIMIT_NOFILE).map { Int(clamping: $0) } }

#if canImport(Darwin)
  private func limit(_ resource: Int32) -> UInt64? {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 && limit.rlim_cur < noLimit ? UInt64(limit.rlim_cur) : nil
  }

  private func taskInfo(_ process: pid_t) -> proc_taskinfo? {
    var info = proc_taskinfo()
    let size = Int32(MemoryLayout<proc_taskinfo>.size)
    return proc_pidinfo(process, PROC_PIDTASKINFO, 0, &info, size) == size ? info : nil
  }
#else
  private func limit(_ resource: __rlimit_resource) -> UInt64? {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 && limit.rlim_cur < noLimit
      ? UInt64(limit.rlim_cur) : nil
  }
#endif
