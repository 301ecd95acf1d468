package io.github.apparat.time;

/**
 * A beginning or an end, as exactly as a source gives it.
 *
 * @param earliest the first day that is named, since 1 January 1970
 * @param latest the last day that is named
 * @param earlier whether it may also lie before, nobody says how far: {@code [..1932-02]}
 * @param later whether it may also lie after: {@code [1932-02..]}
 */
public record Bound(long earliest, long latest, boolean earlier, boolean later) {

  /** Whether the source gives the beginning or end itself, not only a day by or from which. */
  public boolean isReal() {
    return !earlier && !later;
  }

  /** From the earlier beginning to the later end of two. */
  public Bound hull(Bound other) {
    return new Bound(
        Math.min(earliest, other.earliest),
        Math.max(latest, other.latest),
        earlier || other.earlier,
        later || other.later);
  }
}
