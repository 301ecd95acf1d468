package io.github.apparat.site;

import io.github.apparat.register.Hierarchy;
import io.github.apparat.register.Register;
import io.github.apparat.time.Period;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hierarchy of each date, read once for all pages. */
final class Hierarchies {
  private final Register register;
  private final Map<String, Hierarchy> byDate = new ConcurrentHashMap<>();

  Hierarchies(Register register) {
    this.register = register;
  }

  Hierarchy of(String date) {
    return byDate.computeIfAbsent(date, d -> new Hierarchy(register, Period.of(d)));
  }
}
