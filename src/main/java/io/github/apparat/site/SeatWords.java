package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.xml.Labels;
import java.util.Optional;

/** Under which heading a seat is listed on a day, the same for pages and for the script. */
final class SeatWords {
  private final Register register;
  private final Labels labels;

  SeatWords(Register register, Labels labels) {
    this.register = register;
    this.labels = labels;
  }

  /** Posts come first, candidates last. */
  int rank(String object, String grade) {
    if (register.post(object).isPresent()) {
      return 0;
    }
    return grade.equals("candidate") ? 2 : 1;
  }

  /** The label of a post, else the members of that grade. */
  String title(String object, String grade) {
    Optional<String> post = register.post(object).map(Claim::label);
    return post.orElseGet(() -> labels.word("grades." + grade, "grades.member"));
  }
}
