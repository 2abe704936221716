/// How long to wait and when to give up, with the clock and the random numbers for it, which tests replace.
public struct RetryPolicy: Sendable {
  /// How many seconds in all may be spent waiting for limits to end.
  public var patience: Int
  /// For how many seconds in a row a host may be silent before it gets no further request.
  public var silence: Int
  /// Seconds since 1970, as in the ends of limits.
  public var now: @Sendable () -> Int
  /// Waits for so many seconds.
  public var pause: @Sendable (Double) -> Void
  /// From 0 up to 1.
  public var chance: @Sendable () -> Double
  /// Whether the user wants an early end. A pause is expected to end then too.
  public var isInterrupted: @Sendable () -> Bool

  public init(
    patience: Int, silence: Int = 120, now: @escaping @Sendable () -> Int,
    pause: @escaping @Sendable (Double) -> Void,
    chance: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.patience = patience
    self.silence = silence
    self.now = now
    self.pause = pause
    self.chance = chance
    self.isInterrupted = isInterrupted
  }
}
