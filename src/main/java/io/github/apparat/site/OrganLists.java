package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The organs by kind and level, and their offices with those who held them. */
final class OrganLists {
  private final Frame frame;
  private final Register register;
  private final ClaimRows rows;

  OrganLists(Frame frame, ClaimRows rows) {
    this.frame = frame;
    this.rows = rows;
    register = frame.edition().register();
  }

  List<Page> all() {
    return Stream.of(kinds(), offices()).filter(frame::isKept).toList();
  }

  /** Organs by kind, and within it by level. */
  private Page kinds() {
    Map<String, Map<String, List<Object>>> kinds = new TreeMap<>(new NameOrder(frame.labels()));
    for (Entry entry : register.entries("organ")) {
      String kind = frame.kind(entry);
      String level = entry.level().isEmpty() ? "" : entry.level();
      kinds
          .computeIfAbsent(
              kind,
              k ->
                  new TreeMap<>(
                      Comparator.comparingInt(this::height)
                          .thenComparing(Comparator.naturalOrder())))
          .computeIfAbsent(level, k -> new ArrayList<>())
          .add(Data.link(entry.heading(), Addresses.page(entry), frame.language(entry)));
    }
    List<Object> groups = new ArrayList<>();
    kinds.forEach(
        (kind, levels) ->
            groups.add(
                Data.of("title", kind, "id", "kind-" + groups.size(), "levels", levels(levels))));
    Frame.Head head =
        new Frame.Head(
            "kinds.html", "kinds", frame.labels().word("lists.kinds"), frame.about("kinds"));
    return frame.page("kinds", head, "organs", Data.of("kinds", groups));
  }

  private int height(String level) {
    int at = frame.labels().ordered("level").indexOf(level);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private List<Object> levels(Map<String, List<Object>> levels) {
    List<Object> out = new ArrayList<>();
    levels.forEach(
        (level, entries) ->
            out.add(
                Data.of(
                    "title",
                    frame
                        .labels()
                        .words("level")
                        .getOrDefault(level, frame.labels().word("levelUnknown")),
                    "entries",
                    entries)));
    return out;
  }

  /** Every post with those who held it. */
  private Page offices() {
    List<Object> organs = new ArrayList<>();
    int total = 0;
    for (Entry entry : register.entries("organ")) {
      List<Claim> posts = register.of(entry.id()).stream().filter(Claim::isPost).toList();
      List<Object> of = posts.stream().<Object>map(this::office).toList();
      total += of.size();
      if (!of.isEmpty()) {
        organs.add(Data.of("organ", rows.entry(entry.id()), "id", entry.id(), "posts", of));
      }
    }
    Frame.Head head =
        new Frame.Head(
            "offices.html",
            "offices",
            frame.labels().word("lists.offices"),
            frame.about("offices"));
    return frame.page("offices", head, "organs", Data.of("organs", organs, "total", total));
  }

  private Object office(Claim post) {
    List<Object> holders = new ArrayList<>();
    register.on(post.subject()).stream()
        .filter(c -> c.object().equals(post.id()))
        .forEach(
            c -> {
              Map<String, Object> row =
                  Data.of("person", rows.entry(c.subject()), "held", rows.whileHeld(c));
              row.putAll(rows.evidence(c));
              holders.add(row);
            });
    return Data.of("label", post.label(), "holders", holders);
  }
}
