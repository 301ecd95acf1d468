package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads signs, whatever the word they stand in, as a pattern says. */
final class Signs implements Finder {
  private record Sign(Pattern pattern, Remedy remedy) {}

  private final List<Sign> signs = new ArrayList<>();

  Signs(List<Remedy> remedies) {
    for (Remedy remedy : remedies) {
      if (remedy.pattern() != null) {
        signs.add(new Sign(Pattern.compile(remedy.pattern()), remedy));
      }
    }
  }

  @Override
  public List<Found> in(Words words) {
    String passage = words.text();
    List<Found> found = new ArrayList<>();
    for (Sign sign : signs) {
      Matcher m = sign.pattern().matcher(passage);
      while (m.find()) {
        if (m.end() > m.start()) {
          found.add(new Found(m.start(), m.end(), read(m, sign.remedy().read()), sign.remedy()));
        }
      }
    }
    return found;
  }

  private static String read(Matcher m, String read) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < read.length(); i++) {
      boolean group = read.charAt(i) == '$' && i + 1 < read.length();
      int number = group ? Character.digit(read.charAt(i + 1), 10) : -1;
      if (number >= 0 && number <= m.groupCount()) {
        out.append(m.group(number) == null ? "" : m.group(number));
        i++;
      } else {
        out.append(read.charAt(i));
      }
    }
    return out.toString();
  }
}
