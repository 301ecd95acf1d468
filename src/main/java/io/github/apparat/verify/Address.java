package io.github.apparat.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A web address, taken apart as browsers do it (WHATWG, URL). The query is left out: a site without
 * a server has no use for it but in scripts.
 *
 * @param scheme in small letters, or empty
 * @param path as written; for another scheme all that follows it
 * @param fragment what follows {@code #}, as written, or empty
 */
record Address(String scheme, String path, String fragment) {
  private static final Pattern IGNORED =
      Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\n\\r]");
  private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

  /** What the address of a folder ends with, after its last slash. */
  private static final Set<String> FOLDER = Set.of("", ".", "..");

  static Address of(String written) {
    String address = hasIgnored(written) ? IGNORED.matcher(written).replaceAll("") : written;
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    String rest = hash < 0 ? address : address.substring(0, hash);
    int colon = rest.indexOf(':');
    if (colon > 0 && SCHEME.matcher(rest.substring(0, colon)).matches()) {
      String scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
      return new Address(scheme, rest.substring(colon + 1), fragment);
    }
    int query = rest.indexOf('?');
    String path = query < 0 ? rest : rest.substring(0, query);
    return new Address("", path.replace('\\', '/'), fragment);
  }

  private static boolean hasIgnored(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) <= ' ') {
        return true;
      }
    }
    return false;
  }

  /** Whether it names a host, with or without a scheme. */
  boolean external() {
    return !scheme.isEmpty() || path.startsWith("//");
  }

  /**
   * The file or folder a relative address means; a folder ends with {@code /}, the uppermost is
   * empty.
   *
   * @param from the file that holds the address
   * @return nothing where it leads out of the site or is no address
   */
  Optional<String> target(String from) {
    if (path.isEmpty()) {
      return Optional.of(from);
    }
    Deque<String> steps = new ArrayDeque<>();
    String whole = from.substring(0, from.lastIndexOf('/') + 1) + path;
    for (String step : whole.split("/", -1)) {
      if (step.equals("..") && steps.pollLast() == null) {
        return Optional.empty();
      }
      if (!step.equals("..") && !step.equals(".") && !step.isEmpty()) {
        steps.addLast(step);
      }
    }
    boolean folder = FOLDER.contains(whole.substring(whole.lastIndexOf('/') + 1));
    return decoded(String.join("/", steps) + (folder && !steps.isEmpty() ? "/" : ""));
  }

  /** The characters that percent signs stand for; nothing where they stand for none. */
  static Optional<String> decoded(String written) {
    if (written.indexOf('%') < 0) {
      return Optional.of(written);
    }
    if (BAD_PERCENT.matcher(written).find()) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = written.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < in.length; i += in[i] == '%' ? 3 : 1) {
      boolean plain = in[i] != '%';
      out.write(
          plain ? in[i] : Character.digit(in[i + 1], 16) * 16 + Character.digit(in[i + 2], 16));
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
