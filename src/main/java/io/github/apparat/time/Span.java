package io.github.apparat.time;

import java.util.Optional;

/**
 * From when to when a claim says that something held, and what its dates leave open. A beginning or
 * end that the source does not give is unknown; one that is only attested ({@code [..1932-02]} to
 * {@code [1932-02..]}) is known for those days and unknown beyond.
 *
 * <p>All days count from 1 January 1970; {@link #ALWAYS} and {@link #NEVER} stand for no limit.
 *
 * @param everFrom the first day on which it may have held, were the unknown any way
 * @param maybeFrom the first day on which it may have held by the dates that are given
 * @param surelyFrom the day by which it had begun, however the dates are read
 * @param surelyTo the day until which it had not ended, however the dates are read
 * @param maybeTo the last day on which it may have held by the dates that are given
 * @param everTo the last day on which it may have held, were the unknown any way
 */
public record Span(
    long everFrom, long maybeFrom, long surelyFrom, long surelyTo, long maybeTo, long everTo) {

  /** Before every day. */
  public static final long NEVER = Long.MIN_VALUE;

  /** After every day. */
  public static final long ALWAYS = Long.MAX_VALUE;

  /** Of which no source gives a date. */
  public static final Span UNDATED = new Span(NEVER, ALWAYS, ALWAYS, NEVER, NEVER, ALWAYS);

  /**
   * The span of two EDTF dates.
   *
   * @param from empty where the beginning is unknown; an interval stands for both
   * @param to empty where the end is unknown, {@code ..} where it lies beyond the edition's period
   */
  public static Span of(String from, String to, Style style) {
    if (from.contains("/")) {
      String[] ends = from.split("/", -1);
      return of(ends[0], ends[1], style);
    }
    Span span =
        between(
            known(from) ? Optional.of(Edtf.bound(from, style)) : Optional.empty(),
            known(to) ? Optional.of(Edtf.bound(to, style)) : Optional.empty());
    Span begun = from.equals(Edtf.OPEN) ? span.withBegin(NEVER, NEVER, NEVER) : span;
    return to.equals(Edtf.OPEN) ? begun.withEnd(ALWAYS, ALWAYS, ALWAYS) : begun;
  }

  /** The span from a beginning to an end, each unknown where it is empty. */
  public static Span between(Optional<Bound> begin, Optional<Bound> end) {
    Span begun = begin.map(UNDATED::from).orElse(UNDATED);
    return end.map(e -> begun.to(e, begin.isEmpty())).orElse(begun);
  }

  /** What happened on a date: it held then and only then. */
  public static Span at(String when, Style style) {
    return when.contains("/") ? of(when, "", style) : of(when, when, style);
  }

  private static boolean known(String date) {
    return !date.isEmpty() && !date.equals(Edtf.OPEN);
  }

  /** What has begun held when it began, if that day is given. */
  private Span from(Bound begin) {
    return new Span(
        begin.earlier() ? NEVER : begin.earliest(),
        begin.earliest(),
        begin.later() ? ALWAYS : begin.latest(),
        begin.earlier() ? NEVER : begin.earliest(),
        begin.latest(),
        ALWAYS);
  }

  /** What has ended held when it ended. */
  private Span to(Bound end, boolean beginUnknown) {
    Span ended =
        withEnd(
            end.earlier() ? surelyTo : end.earliest(),
            end.latest(),
            end.later() ? ALWAYS : end.latest());
    return beginUnknown
        ? ended.withBegin(NEVER, end.earliest(), end.later() ? ALWAYS : end.latest())
        : ended;
  }

  private Span withBegin(long ever, long maybe, long surely) {
    return new Span(ever, maybe, surely, surelyTo, maybeTo, everTo);
  }

  private Span withEnd(long surely, long maybe, long ever) {
    return new Span(everFrom, maybeFrom, surelyFrom, surely, maybe, ever);
  }

  /** Whether it held at some time in a period: what a reader asks of a month or a year. */
  public Answer during(Period period) {
    return surelyFrom <= period.last() && surelyTo >= period.first()
        ? Answer.CERTAINLY
        : otherwise(period);
  }

  /**
   * Whether it held on a day of which no more is known than this period: what is asked for a
   * document that is dated to the month.
   */
  public Answer onSomeDayOf(Period period) {
    return surelyFrom <= period.first() && surelyTo >= period.last()
        ? Answer.CERTAINLY
        : otherwise(period);
  }

  private Answer otherwise(Period period) {
    if (maybeFrom <= period.last() && maybeTo >= period.first()) {
      return Answer.POSSIBLY;
    }
    boolean ever = everFrom <= period.last() && everTo >= period.first();
    return ever ? Answer.UNKNOWN : Answer.NOT;
  }

  /** Whether two held at one time. */
  public Answer together(Span other) {
    if (surelyFrom <= other.surelyTo && other.surelyFrom <= surelyTo) {
      return Answer.CERTAINLY;
    }
    if (maybeFrom <= other.maybeTo && other.maybeFrom <= maybeTo) {
      return Answer.POSSIBLY;
    }
    boolean ever = everFrom <= other.everTo && other.everFrom <= everTo;
    return ever ? Answer.UNKNOWN : Answer.NOT;
  }

  /** Whether some reading of the dates lets it begin before it ends. */
  public boolean isInOrder() {
    return everFrom <= everTo;
  }

  /** Whether a source gives any date. */
  public boolean isDated() {
    return !equals(UNDATED);
  }
}
