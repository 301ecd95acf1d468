package io.github.apparat.encode.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What capitals that no register knows look like.
 *
 * @param forenames keys of all forenames known
 * @param commonWords words that stand in the text with a small letter
 */
record Look(Set<String> forenames, Set<String> commonWords) {
  private static final Set<String> ORGANS =
      Set.of(
          ("academy administration archive archives army association bank board bureau cell"
                  + " collegium commissariat commission committee conference congress council court"
                  + " department directorate factory front gorkom gubkom inspectorate institute ispolkom"
                  + " komissiia komitet kraikom league mill ministry narkomat obkom okruzhkom otdel"
                  + " partkom party plant raikom secretariat section sector society soviet trust union"
                  + " university works"
                  + " архив бюро горком завод институт исполком коллегия комиссариат комиссия комитет"
                  + " конференция крайком министерство наркомат обком отдел партия партком президиум"
                  + " райком секретариат сектор совет союз съезд управление фабрика")
              .split(" "));

  private static final Pattern PATRONYMIC =
      Pattern.compile("\\p{Lu}\\p{L}+([oe]vich|[oe]vna|[ое]вич|[ое]вна|yich|ьич)");

  /** A person or an organ, where a word of it says so. */
  Optional<Kind> kind(List<Word> name) {
    if (name.size() > 1 && name.stream().anyMatch(w -> ORGANS.contains(lower(w)))) {
      return Optional.of(Kind.ORGAN);
    }
    boolean initials = name.size() > 2 && Given.isInitial(name.get(0)) && name.get(1).is(".");
    boolean patronymic =
        name.size() > 1 && name.stream().anyMatch(w -> PATRONYMIC.matcher(w.text()).matches());
    boolean forename = name.size() > 1 && forenames.contains(name.get(0).key());
    boolean common =
        commonWords.contains(lower(name.get(0)))
            || commonWords.contains(lower(name.get(name.size() - 1)));
    return !common && (initials || forename || patronymic)
        ? Optional.of(Kind.PERSON)
        : Optional.empty();
  }

  /** Whether all its words stand in the text with a small letter too. */
  boolean isCommon(List<Word> name) {
    return name.stream().map(Look::lower).allMatch(commonWords::contains);
  }

  private static String lower(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
