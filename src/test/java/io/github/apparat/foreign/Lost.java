package io.github.apparat.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which words of the source a reader does not come to see. */
final class Lost {
  private final BareSite site;
  private final List<String> lost = new ArrayList<>();
  private final Map<String, Integer> needed = new TreeMap<>();
  private final Map<String, String> places = new HashMap<>();

  private Lost(BareSite site) {
    this.site = site;
  }

  /** Says of each word that is lost where it stands. */
  static List<String> of(List<BareFile> files, BareSite site) {
    Lost lost = new Lost(site);
    for (BareFile file : files) {
      for (BareFile.Run run : file.runs) {
        lost.run(file.name + ":" + run.line() + ": ", run.words());
      }
    }
    lost.needed.forEach(lost::count);
    return lost.lost;
  }

  private void run(String place, Tokens run) {
    List<Long> threes = Tokens.threes(run.whole());
    for (int i = 0; i < threes.size(); i++) {
      if (!site.threes.contains(threes.get(i))) {
        lost.add(place + String.join(" ", run.whole().subList(i, i + 3)));
      }
    }
    for (String word : run.whole()) {
      needed.merge(word, 1, Integer::sum);
      places.putIfAbsent(word, place);
    }
    run.cut().stream().filter(w -> !isThere(w)).forEach(w -> lost.add(place + w));
  }

  /** What touches a tag may be a piece of a longer word. */
  private boolean isThere(String piece) {
    return site.words.containsKey(piece)
        || site.words.keySet().stream().anyMatch(w -> w.contains(piece));
  }

  private void count(String word, int times) {
    int found = site.words.getOrDefault(word, 0);
    if (found < times) {
      lost.add(
          places.get(word)
              + word
              + " "
              + times
              + " times in the source, "
              + found
              + " times on the pages");
    }
  }
}
