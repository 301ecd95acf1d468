package io.github.apparat;

import io.github.apparat.report.Report;
import io.github.apparat.xml.*;
import java.nio.file.*;
import java.util.*;

public final class Main {
  public static void main(String[] a) {
    Xml xml = new Xml(new EditionFolder(Path.of("")));
    Report r = new Report();
    Texts t = new Texts(xml);
    if (a[0].equals("encode")) System.out.println(t.encode(Arrays.stream(a).skip(1).map(Path::of).toList(), true, r));
    if (a[0].equals("fill")) System.out.println(t.fill(Path.of("../shared/sources"), r));
    if (a[0].equals("check")) new io.github.apparat.check.Checker(xml).check(Map.of(), r);
    if (a[0].equals("build")) new Build(xml, Path.of("target/site"), Optional.empty()).run(r);
    if (a[0].equals("private")) new Build(xml, Path.of("target/private/site"), Optional.of(Path.of("../shared/sources"))).run(r);
    System.out.print(r.text());
  }
}
