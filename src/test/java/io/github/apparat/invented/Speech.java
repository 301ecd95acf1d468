package io.github.apparat.invented;

import java.util.List;
import java.util.Random;

/**
 * Sentences of nobody, in English, German and Russian, with words that no language has between
 * them: the same for the same seed.
 */
public final class Speech {
  /** The languages, as {@code xml:lang} names them. */
  public static final List<String> LANGUAGES = List.of("en", "de", "ru");

  private static final int INVENTED = 4;
  private static final String[][] NOUNS = {
    words(
        "lantern harbour ledger orchard kettle bridge window letter cellar raven ferry mill"
            + " candle parlour wagon barrel garden parish clock tailor meadow lodger turnip chimney"),
    words(
        "Laterne Hafen Rechnung Garten Kessel Brücke Fenster Brief Keller Rabe Fähre Mühle"
            + " Kerze Stube Wagen Faß Wiese Pfarre Uhr Schneider Nachbar Rübe Straße Schlüssel"),
    words(
        "фонарь гавань счёт сад чайник мост окно письмо погреб ворон паром мельница"
            + " свеча гостиная телега бочка луг приход часы портной сосед репа улица ключ"),
  };
  private static final String[][] VERBS = {
    words(
        "carries forgets paints counts mends borrows hides praises weighs follows sells wakes"
            + " answers leaves"),
    words(
        "trägt vergißt malt zählt flickt leiht versteckt lobt wiegt folgt verkauft weckt"
            + " antwortet verläßt"),
    words(
        "несёт забывает рисует считает чинит занимает прячет хвалит взвешивает ищет продаёт"
            + " будит отвечает покидает"),
  };
  private static final String[][] QUALITIES = {
    words(
        "crooked patient borrowed narrow salted early painted silent damp foreign yellow second"
            + " late hollow"),
    words(
        "krumme geduldige geborgte schmale gesalzene frühe bemalte stille feuchte fremde gelbe"
            + " zweite späte hohle"),
    words(
        "кривой терпеливый взятый узкий солёный ранний крашеный тихий сырой чужой жёлтый второй"
            + " поздний пустой"),
  };
  private static final String[][] SMALL = {
    words("the a of near under before and but while again in with"),
    words("der die das ein von bei unter vor und aber während wieder"),
    words("и но не у под перед пока снова в с там здесь"),
  };
  private static final String[] HEADS = words("bra kel mo tir zan vu lo per hes gri no da sil ur");
  private static final String[] TAILS = words("dek mil ra son vat lin gor pe tus nam kor bel isk");

  private final Random random;

  /** Speaks as the seed says. */
  public Speech(long seed) {
    random = new Random(seed);
  }

  private static String[] words(String list) {
    return list.split(" ");
  }

  /** A number from 0 up to one below a bound. */
  public int number(int bound) {
    return random.nextInt(bound);
  }

  /** True once in so many times. */
  public boolean once(int times) {
    return random.nextInt(times) == 0;
  }

  /** One of the things given. */
  public String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** A word that no language has, in small letters: one of some 35,000. */
  public String invented() {
    return one(HEADS) + one(HEADS) + one(TAILS) + (random.nextBoolean() ? one(TAILS) : "");
  }

  /** A name of two invented words. */
  public String name() {
    return capital(one(HEADS) + one(TAILS)) + " " + capital(one(HEADS) + one(HEADS) + one(TAILS));
  }

  /** Some words of a language without an end. */
  public String phrase(int language, int words) {
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < words; i++) {
      phrase.append(i == 0 ? "" : " ").append(word(language, i));
    }
    return phrase.toString();
  }

  /** A sentence of five to sixteen words, with its point. */
  public String sentence(int language) {
    String comma = once(3) ? ", " + phrase(language, 2 + number(4)) : "";
    return capital(phrase(language, 5 + number(8))) + comma + one(".", ".", ".", "?", ";", " &c.");
  }

  /** A date from 1880 to 1929, to the day. */
  public String date() {
    return "%d-%02d-%02d".formatted(1880 + number(50), 1 + number(12), 1 + number(28));
  }

  private String word(int language, int place) {
    if (once(INVENTED)) {
      return invented();
    }
    return switch (place % 5) {
      case 0 -> one(SMALL[language]);
      case 1 -> one(QUALITIES[language]);
      case 3 -> one(VERBS[language]);
      default -> one(NOUNS[language]);
    };
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
