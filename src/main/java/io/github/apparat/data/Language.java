package io.github.apparat.data;

import java.util.Locale;
import java.util.Set;

/**
 * The language and script of a register, by the codes of ISO 639-2 and ISO 15924.
 *
 * @param code three letters; empty where the language is not told
 * @param script four letters
 */
record Language(String code, String name, String script, String scriptName) {

  /** Of a tag as {@code @xml:lang} has it. */
  static Language of(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String script = script(locale);
    return new Language(
        code(locale.getLanguage()),
        locale.getDisplayLanguage(Locale.ENGLISH),
        script,
        new Locale.Builder().setScript(script).build().getDisplayScript(Locale.ENGLISH));
  }

  /** Of a code that is none, Java knows no longer one. */
  private static String code(String language) {
    if (language.length() == 3) {
      return language;
    }
    boolean known = Set.of(Locale.getISOLanguages()).contains(language);
    return known ? Locale.forLanguageTag(language).getISO3Language() : "";
  }

  /** A tag names the script only where it is not the one that its language is known for. */
  private static String script(Locale locale) {
    if (!locale.getScript().isEmpty()) {
      return locale.getScript();
    }
    return switch (locale.getLanguage()) {
      case "ru", "uk", "be", "bg", "sr", "mk" -> "Cyrl";
      case "el", "grc" -> "Grek";
      case "hy" -> "Armn";
      case "ka" -> "Geor";
      case "he", "yi" -> "Hebr";
      case "ar", "fa" -> "Arab";
      default -> "Latn";
    };
  }

  boolean isKnown() {
    return !code.isEmpty();
  }
}
