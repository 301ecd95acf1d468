package io.github.apparat.encode.layout;

import io.github.apparat.encode.mark.Run;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Puts together again what pages and tables have broken. */
final class Joining {
  /** How much of a block's end tells whether it is finished, in characters. */
  private static final int TAIL = 40;

  private final SourceText source;
  private final Structure structure;
  private final Aside aside;

  Joining(SourceText source, Structure structure, Aside aside) {
    this.source = source;
    this.structure = structure;
    this.aside = aside;
  }

  List<Block> join(List<Block> blocks) {
    if (structure.joins() == null) {
      return blocks;
    }
    List<Block> joined = new ArrayList<>();
    for (int first = 0, next; first < blocks.size(); first = next) {
      next = first + 1;
      while (next < blocks.size() && goesOn(blocks.get(next - 1), blocks.get(next))) {
        next++;
      }
      List<Run> parts = blocks.subList(first, next).stream().map(Block::run).toList();
      joined.add(blocks.get(first).with(Run.joined(parts, source.text())));
    }
    return joined;
  }

  private boolean goesOn(Block block, Block next) {
    Structure.Joins joins = structure.joins();
    boolean alike =
        block.zone() == next.zone()
            && block.heading().isEmpty()
            && next.heading().isEmpty()
            && block.group() == next.group()
            && block.rule().map(r -> r.split() == null).orElse(true);
    int lastLine = source.lines().lineOf(block.run().end() - 1);
    if (!alike || joins.never().contains(next.line()) || structure.cuts().contains(lastLine)) {
      return false;
    }
    return joins.always().contains(next.line())
        || isOpen(block.run(), joins)
        || isWide(lastLine, next.line(), joins)
        || joins.lower() && Character.isLowerCase(source.text().codePointAt(next.run().start()));
  }

  private boolean isOpen(Run run, Structure.Joins joins) {
    int[] last = run.spans().get(run.spans().size() - 1);
    int from = Math.max(last[0], last[1] - TAIL);
    return last[1] - last[0] >= joins.from()
        && !joins.ended().matcher(source.text().substring(from, last[1])).find();
  }

  private boolean isWide(int line, int next, Structure.Joins joins) {
    int width = source.lines().startOf(line + 1) - source.lines().startOf(line);
    return joins.wide() > 0 && width >= joins.wide() && aside.turns(line, next);
  }
}
