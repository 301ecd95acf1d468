package io.github.apparat.site;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import io.github.apparat.report.Location;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.UnusableFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** The look of an edition: its templates, its own or the defaults. */
final class Templates {
  private static final Version FREEMARKER = Configuration.VERSION_2_3_34;
  private static final List<String> NAMES =
      List.of(
          "shell",
          "panels",
          "cite",
          "moved",
          "apparatus",
          "home",
          "missing",
          "text",
          "part",
          "view",
          "views",
          "facsimile",
          "variants",
          "witness",
          "claims",
          "made",
          "person",
          "organ",
          "register",
          "names",
          "kinds",
          "offices",
          "places",
          "changes",
          "apparatus-pick",
          "day",
          "data",
          "works",
          "card",
          "desk",
          "names-of-text",
          "search",
          "prose");

  private final Configuration freemarker = new Configuration(FREEMARKER);

  Templates(EditionFolder folder) {
    StringTemplateLoader templates = new StringTemplateLoader();
    NAMES.forEach(
        name ->
            templates.putTemplate(
                name + ".ftlh",
                new String(folder.needed("site/" + name + ".ftlh"), StandardCharsets.UTF_8)));
    freemarker.setTemplateLoader(templates);
    freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setLocale(Locale.ROOT);
    freemarker.setNumberFormat("computer");
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setObjectWrapper(new DefaultObjectWrapperBuilder(FREEMARKER).build());
  }

  /** A page, from a template and its data. */
  String page(String template, Map<String, Object> data) {
    try {
      StringWriter out = new StringWriter();
      freemarker.getTemplate(template + ".ftlh").process(data, out);
      return out.toString();
    } catch (ParseException e) {
      Location place = new Location("site/" + e.getTemplateName(), e.getLineNumber(), 0);
      throw new UnusableFile(place, e.getEditorMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
      Location place = new Location("site/" + e.getTemplateSourceName(), line, 0);
      throw new UnusableFile(place, e.getMessageWithoutStackTop(), e);
    }
  }

  /**
   * Words with what fills their slots, as {@code say("notesCount", 3)}; where they differ with a
   * number, those for it.
   */
  static TemplateMethodModelEx saying(Labels labels) {
    return arguments -> {
      List<?> given = arguments;
      List<String> words = given.stream().map(Object::toString).toList();
      return labels.filled(words.get(0), words.subList(1, words.size()).toArray(String[]::new));
    };
  }

  /** A fragment, which is HTML already. */
  static TemplateHTMLOutputModel html(String fragment) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(fragment);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }
}
