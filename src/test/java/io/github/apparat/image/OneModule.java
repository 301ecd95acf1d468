package io.github.apparat.image;

import io.github.apparat.SmallestEdition;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The jar of the program as one open module, so that its classes lie in the runtime itself: the
 * archive of classes then holds wherever the image is put. What libraries find by {@code
 * META-INF/services} is declared.
 */
final class OneModule {
  static final String NAME = "io.github.apparat";

  private static final String SERVICES = "META-INF/services/";

  /** Xerces has its own copy of a package that is Java's. */
  private static final String OURS_TWICE = "org/w3c/dom/html/";

  /** These two are told by name, and are no types that a module can provide. */
  private static final List<String> NO_SERVICES =
      List.of("org.w3c.dom.DOMImplementationSourceList", "org.xml.sax.driver");

  private final Path classes;
  private final List<String> required;

  private OneModule(Path classes, List<String> required) {
    this.classes = classes;
    this.required = required;
  }

  /**
   * Makes a modular jar of a plain one.
   *
   * @param required the modules of Java it needs
   * @param work an empty folder; the module is put into it
   */
  static Path of(Path jar, List<String> required, Path work) throws IOException {
    OneModule module = new OneModule(work.resolve("classes"), required);
    module.unpack(jar);
    Path declaration = work.resolve("module-info.java");
    Files.writeString(declaration, module.declaration());
    AppImage.tool(
        "javac",
        "-nowarn",
        "-Xlint:-removal",
        "-d",
        module.classes.toString(),
        "--patch-module",
        NAME + "=" + module.classes,
        declaration.toString());
    Path packed = work.resolve("apparat.jar");
    module.pack(packed);
    return packed;
  }

  private void unpack(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        boolean left = entry.getName().startsWith(OURS_TWICE);
        if (!entry.isDirectory() && !left && !entry.getName().startsWith("META-INF/versions/")) {
          Path path = classes.resolve(entry.getName());
          Files.createDirectories(path.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, path);
          }
        }
      }
    }
  }

  private void pack(Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(jar.toFile()))) {
      for (Path file : SmallestEdition.files(classes)) {
        out.putNextEntry(
            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
      }
    }
  }

  private String declaration() throws IOException {
    StringBuilder words = new StringBuilder("open module " + NAME + " {\n");
    required.stream()
        .filter(r -> !r.equals("java.base"))
        .forEach(r -> words.append("requires ").append(r).append(";\n"));
    providers()
        .forEach(
            (service, providers) ->
                words
                    .append("uses " + service + ";\nprovides " + service + " with ")
                    .append(String.join(", ", providers))
                    .append(";\n"));
    return words.append("}\n").toString();
  }

  private TreeMap<String, List<String>> providers() throws IOException {
    TreeMap<String, List<String>> all = new TreeMap<>();
    for (Path file : SmallestEdition.files(classes.resolve(SERVICES))) {
      String service = file.getFileName().toString();
      List<String> providers = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String name = line.replaceFirst("#.*", "").strip();
        if (!name.isEmpty() && isClass(name)) {
          providers.add(name.replace('$', '.'));
        }
      }
      boolean known = service.startsWith("javax.") || isClass(service);
      if (known && !providers.isEmpty() && !NO_SERVICES.contains(service)) {
        all.put(service, providers.stream().distinct().collect(Collectors.toList()));
      }
    }
    return all;
  }

  private boolean isClass(String name) {
    return Files.exists(classes.resolve(name.replace('.', '/') + ".class"));
  }
}
