package io.github.apparat.cite;

import io.github.apparat.model.Imprint;
import io.github.apparat.model.Name;
import io.github.apparat.register.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page holds in the words of schema.org, as JSON-LD to stand in the page. */
public final class SchemaOrg {
  private final Map<String, Object> node = new LinkedHashMap<>();

  private SchemaOrg(String type) {
    node.put("@context", "https://schema.org");
    node.put("@type", type);
  }

  /**
   * A text, or a part of one.
   *
   * @param page its address, as it is seen from itself
   * @param licence empty where none is known
   * @param words how much of it there is to read; empty where nothing withholds any
   */
  public static String text(Cited cited, String page, String licence, String words) {
    Imprint imprint = cited.imprint();
    SchemaOrg text = new SchemaOrg(cited.isWhole() ? "Book" : "Chapter");
    text.put("@id", page);
    text.put("name", cited.title());
    text.names("author", imprint.authors());
    text.names("editor", imprint.editors());
    text.put("publisher", named("Organization", imprint.publisher()));
    text.put("datePublished", imprint.date());
    text.put("version", imprint.version());
    text.put("inLanguage", cited.language());
    text.put("isPartOf", named("Book", cited.within()));
    text.put("license", licence);
    text.put("conditionsOfAccess", words);
    text.put("identifier", imprint.doi().isEmpty() ? "" : "https://doi.org/" + imprint.doi());
    text.put("url", page);
    return PageJson.of(text.node);
  }

  /**
   * A person, an organ or a place. It is no page: its address is that of its page with its id
   * behind it.
   *
   * @param page its address, as it is seen from itself
   */
  public static String entry(Entry entry, String page) {
    SchemaOrg thing = new SchemaOrg(entry.kind().equals("person") ? "Person" : "Organization");
    thing.put("@id", page + "#" + entry.id());
    thing.put("name", entry.heading());
    List<String> forms =
        entry.forms().stream()
            .map(Entry.Form::text)
            .distinct()
            .filter(f -> !f.equals(entry.heading()))
            .toList();
    thing.put("alternateName", forms);
    thing.put("description", entry.description());
    thing.put("mainEntityOfPage", page);
    return PageJson.of(thing.node);
  }

  private static Object named(String type, String name) {
    return name.isEmpty() ? "" : node(type, name);
  }

  /** A name that has no family name may be that of a body. */
  private void names(String role, List<Name> names) {
    put(role, names.stream().<Object>map(SchemaOrg::name).toList());
  }

  private static Object name(Name name) {
    if (!name.isParted()) {
      return name.whole();
    }
    Map<String, Object> person = node("Person", name.given() + " " + name.family());
    person.put("familyName", name.family());
    person.put("givenName", name.given());
    return person;
  }

  private static Map<String, Object> node(String type, String name) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    node.put("name", name);
    return node;
  }

  private void put(String key, Object value) {
    if (!value.equals("") && !value.equals(List.of())) {
      node.put(key, value);
    }
  }
}
