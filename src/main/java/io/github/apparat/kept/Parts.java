package io.github.apparat.kept;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The parts of records of any class, and records from their parts. */
final class Parts {
  private static final Map<Class<?>, RecordComponent[]> KNOWN = new ConcurrentHashMap<>();
  private static final Map<Class<?>, Constructor<?>> MAKERS = new ConcurrentHashMap<>();

  private Parts() {}

  static RecordComponent[] of(Class<?> record) {
    return KNOWN.computeIfAbsent(record, Parts::open);
  }

  private static RecordComponent[] open(Class<?> record) {
    RecordComponent[] parts = record.getRecordComponents();
    Stream.of(parts).forEach(p -> p.getAccessor().setAccessible(true));
    return parts;
  }

  static Object value(Record from, RecordComponent part) {
    try {
      return part.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + part, e);
    }
  }

  static Object[] values(Record from) {
    return Stream.of(of(from.getClass())).map(part -> value(from, part)).toArray();
  }

  /** The record of a class that has these parts. */
  static Object make(Class<?> record, Object[] values) {
    try {
      return MAKERS.computeIfAbsent(record, Parts::maker).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + record, e);
    }
  }

  private static Constructor<?> maker(Class<?> record) {
    try {
      Class<?>[] types =
          Stream.of(of(record)).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> maker = record.getDeclaredConstructor(types);
      maker.setAccessible(true);
      return maker;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
