package io.github.apparat.render;

import io.github.apparat.kept.Digest;
import io.github.apparat.render.Fragments.TextFragment;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What pages show of a text; made when it is asked for, unless it was made of the same before. */
public final class Rendering {
  private final Digest madeOf;
  private final Supplier<TextFragment> fragment;
  private final Function<Set<String>, TextFragment> some;

  Rendering(
      Digest madeOf, Supplier<TextFragment> fragment, Function<Set<String>, TextFragment> some) {
    this.madeOf = madeOf;
    this.fragment = fragment;
    this.some = some;
  }

  /** The digest of all it is made of. */
  public Digest madeOf() {
    return madeOf;
  }

  /** The fragment. */
  public TextFragment fragment() {
    return fragment.get();
  }

  /**
   * Some pages of the reading text alone, sooner than all; what is made of other views is not
   * there.
   *
   * @param parts the ids of the parts that they hold; empty for the page of the text itself
   */
  public TextFragment some(Set<String> parts) {
    return some.apply(parts);
  }
}
