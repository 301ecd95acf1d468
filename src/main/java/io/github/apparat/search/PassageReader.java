package io.github.apparat.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reads what is to be found on a page of the site: the words of a text with its headings, its notes
 * and its apparatus; entries of registers and what is said of them. Of a text whose words are
 * withheld nothing but names and headings is to be found. What the page adds ({@code data-added})
 * is not: numbers, links back, the same note a second time beside its paragraph.
 */
public final class PassageReader implements NodeVisitor {
  /** A passage is cut at the next border of a block when it has so many characters. */
  private static final int LONG = 1200;

  /**
   * An open element.
   *
   * @param kind of the words in it; nothing where they are not looked for
   * @param anchor the id to which a link to them leads
   * @param isApart whether its words are a passage of their own
   * @param nameFrom where the name begins that it is, or -1
   */
  private record Open(
      Optional<Kind> kind,
      String language,
      String anchor,
      boolean isMute,
      boolean isApart,
      int nameFrom) {}

  private final boolean isMasked;
  private final boolean isOfEntry;
  private final String folder;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Passage> passages = new ArrayList<>();
  private Optional<PassageMaker> making = Optional.empty();
  private Optional<PassageMaker> entry = Optional.empty();

  private PassageReader(Document page, Element main, String folder) {
    isMasked = main.selectFirst("> article.masked, > article.metadata") != null;
    isOfEntry = page.body().hasClass("page-person") || page.body().hasClass("page-organ");
    this.folder = folder;
    String language = page.child(0).attr("lang");
    open.push(new Open(Optional.empty(), language, "", false, false, -1));
  }

  /**
   * Reads a page.
   *
   * @param path below the site, as names on the page lead to others
   * @param html the whole page
   */
  public static PageWords read(String path, String html) {
    Document page = Jsoup.parse(html);
    Element main = page.selectFirst("main");
    if (main == null) {
      return new PageWords(path, page.title(), List.of());
    }
    Element heading = main.selectFirst("h1");
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    PassageReader reader = new PassageReader(page, main, folder);
    main.children().traverse(reader);
    reader.end();
    return new PageWords(
        path, heading == null ? page.title() : heading.text(), List.copyOf(reader.passages));
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words(text.getWholeText());
    } else if (node instanceof Element element) {
      begins(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      ends(element, open.pop());
    }
  }

  private void begins(Element element) {
    Open around = open.peek();
    label(element, around);
    if (around.isMute() || PagePart.isMute(element)) {
      open.push(new Open(around.kind(), "", "", true, false, -1));
      return;
    }
    Optional<Kind> kind = PagePart.kind(element, around.kind(), isOfEntry);
    String id = element.id();
    boolean isApart =
        !kind.equals(around.kind())
            || kind.isPresent() && !id.isEmpty() && !PagePart.isWithin(element);
    if (isApart) {
      flush();
    } else if (!PagePart.isInline(element)) {
      border();
    }
    String anchor = id.isEmpty() ? anchor(element, around) : id;
    if (PagePart.isWithin(element) && !PagePart.isInline(element) && !id.isEmpty()) {
      making.ifPresent(m -> m.anchor(id));
    }
    String language = element.hasAttr("lang") ? element.attr("lang") : around.language();
    boolean isName = element.normalName().equals("a") && element.hasClass("name");
    int from = isName && kind.isPresent() ? maker(kind.get(), anchor).next() : -1;
    String within = PagePart.isInline(element) ? around.anchor() : anchor;
    open.push(new Open(kind, language, within, false, isApart, from));
    if (element.normalName().equals("time")) {
      making.ifPresent(m -> m.date(element.attr("datetime")));
    }
  }

  /** A row without an id is found at the heading of its part. */
  private static String anchor(Element element, Open around) {
    return element.hasAttr("aria-labelledby") ? element.attr("aria-labelledby") : around.anchor();
  }

  private void label(Element element, Open around) {
    if (!around.isMute() && around.kind().isPresent() && PagePart.isLabel(element, around.kind())) {
      maker(around.kind().get(), around.anchor()).label(element.text());
    }
  }

  private void ends(Element element, Open closed) {
    if (closed.nameFrom() >= 0) {
      String href = element.attr("href");
      String to = href.startsWith("../") ? href.substring(3) : folder + href;
      making.ifPresent(m -> m.name(closed.nameFrom(), to));
      if (isMasked) {
        making
            .filter(m -> m.kind() != Kind.HEADING)
            .ifPresent(m -> m.words(" … ", closed.language()));
      }
    }
    if (closed.isApart()) {
      flush();
    } else if (!closed.isMute() && !PagePart.isInline(element)) {
      border();
    }
  }

  /** Names in different blocks of a text whose words are withheld are not read as one sentence. */
  private void border() {
    making.ifPresent(PassageMaker::cut);
    if (isMasked || making.filter(m -> m.next() > LONG).isPresent()) {
      flush();
    }
  }

  private void words(String text) {
    Open here = open.peek();
    if (here.isMute() || here.kind().isEmpty()) {
      return;
    }
    Kind kind = here.kind().get();
    if (isMasked && kind != Kind.HEADING && open.stream().noneMatch(o -> o.nameFrom() >= 0)) {
      making.ifPresent(PassageMaker::cut);
    } else if (!text.isBlank() || making.isPresent()) {
      maker(kind, here.anchor()).words(text, here.language());
    }
  }

  private PassageMaker maker(Kind kind, String anchor) {
    if (making.isEmpty()) {
      making = entry.filter(e -> kind == Kind.ENTRY);
      making.ifPresent(PassageMaker::cut);
      making = making.or(() -> Optional.of(new PassageMaker(kind, anchor)));
    }
    return making.get();
  }

  /** Name, forms and description of an entry stand in several parts of its page. */
  private void flush() {
    if (isOfEntry && making.filter(m -> m.kind() == Kind.ENTRY).isPresent()) {
      entry = making;
    } else {
      making.flatMap(PassageMaker::made).ifPresent(passages::add);
    }
    making = Optional.empty();
  }

  private void end() {
    flush();
    entry.flatMap(PassageMaker::made).ifPresent(e -> passages.add(0, e));
  }
}
