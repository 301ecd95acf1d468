package io.github.apparat.render;

import io.github.apparat.kept.Digest;
import io.github.apparat.render.Fragments.TextFragment;
import java.util.function.Supplier;

/** What pages show of a text; made when it is asked for, unless it was made of the same before. */
public final class Rendering {
  private final Digest madeOf;
  private final Supplier<TextFragment> fragment;

  Rendering(Digest madeOf, Supplier<TextFragment> fragment) {
    this.madeOf = madeOf;
    this.fragment = fragment;
  }

  /** The digest of all it is made of. */
  public Digest madeOf() {
    return madeOf;
  }

  /** The fragment. */
  public TextFragment fragment() {
    return fragment.get();
  }
}
