package io.github.apparat.intake;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * The pictures of a page: those written into it, and those that lie in its folder or below. A page
 * from elsewhere may name any file of the machine; nothing outside its folder is read.
 */
final class PagePictures {
  private static final int LARGEST = 64 << 20;

  private final Path folder;

  PagePictures(Received received) {
    folder = received.path().toAbsolutePath().normalize().getParent();
  }

  /** The bytes of a picture; nothing where there is none. */
  Optional<byte[]> bytes(String address) {
    try {
      return address.startsWith("data:") ? written(address) : lying(address);
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> written(String address) {
    int comma = address.indexOf(',');
    if (comma < 0) {
      return Optional.empty();
    }
    String words =
        URLDecoder.decode(address.substring(comma + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    return Optional.of(
        address.substring(0, comma).endsWith(";base64")
            ? Base64.getMimeDecoder().decode(words)
            : words.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<byte[]> lying(String address) throws IOException {
    String name =
        URLDecoder.decode(
            address.replaceFirst("[?#].*$", "").replace("+", "%2B"), StandardCharsets.UTF_8);
    Path path = folder.resolve(name).normalize();
    boolean inside =
        path.startsWith(folder)
            && Files.isRegularFile(path)
            && path.toRealPath().startsWith(folder.toRealPath());
    return inside && Files.size(path) <= LARGEST
        ? Optional.of(Files.readAllBytes(path))
        : Optional.empty();
  }
}
