package io.github.apparat.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Progress.Parts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The index of a search that needs no server and works from the disk: small script files, fetched
 * as a reader's question asks for them. {@code start.js} says what there is: how long the passages
 * are and of what kind, where books begin, which words and passages stand in which piece. {@code
 * w0.js} … have the words ({@link WordShards}), {@code t0.js} … the passages ({@link TextShards}),
 * {@code facets.js} books, entries and years.
 */
public final class SearchIndex {
  /** Where the files are, below the site. */
  public static final String FOLDER = "search/";

  private final Spelling spelling = new Spelling();
  private final Vocabulary vocabulary = new Vocabulary(spelling);
  private final TextShards texts = new TextShards();
  private final Facets facets = new Facets();
  private final List<String> titles = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final List<Integer> kinds = new ArrayList<>();
  private int passages;

  private SearchIndex() {}

  /**
   * Makes the index.
   *
   * @param books in reading order; those with nothing to be found are left out
   * @param progress is told how far it has come
   * @return the files by their paths below the site
   */
  public static Map<String, byte[]> files(List<Book> books, Progress progress) {
    SearchIndex index = new SearchIndex();
    List<Book> found =
        books.stream().filter(b -> b.pages().stream().anyMatch(p -> !p.isEmpty())).toList();
    Parts<Book> parts = new Parts<>(found, Book::title, b -> b.pages().size());
    progress.each("search", parts, index::add);
    return index.files();
  }

  private void add(Book book) {
    firsts.add(passages);
    for (PageWords page : book.pages()) {
      if (!page.isEmpty()) {
        List<Passage> found = page.passages();
        texts.add(page, found, book.title());
        found.forEach(p -> add(page, p));
      }
    }
    titles.add(book.title());
  }

  private void add(PageWords page, Passage passage) {
    vocabulary.add(passage);
    facets.add(page, passage, passages++);
    int kind = passage.kind().ordinal();
    int last = kinds.size() - 2;
    if (last >= 0 && kinds.get(last) == kind) {
      kinds.set(last + 1, kinds.get(last + 1) + 1);
    } else {
      kinds.add(kind);
      kinds.add(1);
    }
  }

  private Map<String, byte[]> files() {
    WordShards words = new WordShards(vocabulary.forms(), vocabulary.places());
    Map<String, byte[]> files = new TreeMap<>();
    put(files, "start", json(start(words)));
    put(files, "facets", json(facets()));
    put(files, "w", words.pieces());
    put(files, "t", texts.pieces());
    return files;
  }

  private Map<String, Object> start(WordShards words) {
    Map<String, Object> start = new LinkedHashMap<>();
    start.put("unit", Vocabulary.UNIT);
    start.put("units", vocabulary.units());
    start.put("kinds", kinds);
    start.put("kindNames", Stream.of(Kind.values()).map(Kind::word).toList());
    start.put("books", firsts);
    start.put("words", words.firsts());
    start.put("texts", texts.firsts());
    start.put("letters", spelling.rules());
    return start;
  }

  private Map<String, Object> facets() {
    return Map.of("books", titles, "entries", facets.entries(), "years", facets.years());
  }

  private static void put(Map<String, byte[]> files, String name, byte[] bytes) {
    files.put(FOLDER + name + ".js", SearchScript.of(name, bytes));
  }

  private static void put(Map<String, byte[]> files, String letter, List<byte[]> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      put(files, letter + i, pieces.get(i));
    }
  }

  private static byte[] json(Map<String, Object> all) {
    try {
      String json = new ObjectMapper().writeValueAsString(new TreeMap<>(all));
      return SearchScript.deflated(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
