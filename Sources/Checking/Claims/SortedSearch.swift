extension Array {
  /// Returns the first position that satisfies the predicate, in an array that it partitions.
  func firstPosition(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
