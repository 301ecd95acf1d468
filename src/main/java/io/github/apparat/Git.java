package io.github.apparat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code git} of the machine, asked in a folder. */
final class Git {
  /** What a hook of git sets for its children would send us to another repository. */
  private static final List<String> INHERITED =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

  private final Path folder;
  private final Map<String, String> environment;

  private Git(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  static Git in(Path folder) {
    return new Git(folder, Map.of());
  }

  /** The same with an index of its own, so that the one of the repository stays as it is. */
  Git withIndex(Path index) {
    return new Git(folder, Map.of("GIT_INDEX_FILE", index.toString()));
  }

  /** What a command says; nothing where it fails, or there is no git. */
  Optional<String> says(String... command) {
    return says(ProcessBuilder.Redirect.PIPE, command);
  }

  /** The same of a command that reads a file. */
  Optional<String> says(Path input, String... command) {
    return says(ProcessBuilder.Redirect.from(input.toFile()), command);
  }

  private Optional<String> says(ProcessBuilder.Redirect input, String... command) {
    List<String> line =
        Stream.concat(Stream.of("git", "-C", folder.toString()), Stream.of(command)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectInput(input)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    INHERITED.forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return Optional.empty();
    }
    try {
      process.getOutputStream().close();
      byte[] said = process.getInputStream().readAllBytes();
      boolean done = process.waitFor() == 0;
      return done ? Optional.of(new String(said, StandardCharsets.UTF_8)) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("git was interrupted"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
