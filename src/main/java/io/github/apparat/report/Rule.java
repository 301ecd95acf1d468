package io.github.apparat.report;

import static io.github.apparat.report.Severity.ERROR;
import static io.github.apparat.report.Severity.INFO;
import static io.github.apparat.report.Severity.WARNING;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * What the machine itself watches over; the laws of the encoding stand in {@code tei/schema/}, with
 * codes of their own. Each has a stable code, a text whose slots say what was found and what was
 * expected, and a hint.
 */
public enum Rule {
  FILE_01(ERROR, "{0}", "An edition has tei/edition.xml, tei/text and tei/register."),
  FILE_02(
      INFO,
      "{1} files whose root is {0} are no TEI and are left out; this is the first",
      "If one of them is to be shown, encode it in TEI P5."),
  FILE_03(
      ERROR,
      "the root is {0}, which is TEI P4; expected: TEI or teiCorpus in the namespace of TEI P5",
      "Convert it to P5; the Guidelines tell how."),
  FILE_04(
      INFO,
      "there is no tei/edition.xml; assumed: {0} texts and {1} entries of registers, found in {2} files, all to be shown in full{3}",
      "An edition of your own begins with tei/edition.xml; a text is not shown where availability/@n is metadata."),
  INIT_01(
      ERROR,
      "{0} holds something already; expected: a folder that is empty or not yet there",
      "Name another folder; an edition that is there renews its schema with --schema."),
  DTD_01(
      INFO,
      "{1} files name the DTD {0}, which lies outside and is not read; this is the first",
      "Declare the entities that the files use in their own DOCTYPE."),
  XI_01(
      WARNING,
      "{0}, which is to be included here, {1}; its fallback stands in, if it has one",
      "Put the file there, or mend the address."),
  SCHEMA_01(
      INFO,
      "the schema {0} is not in this folder and is not asked for; expected: a local file",
      "Put the schema beside the texts to have them checked by it."),
  SCHEMA_02(
      INFO,
      "the schema {0} is not read; expected: RELAX NG or Schematron, as .rng, .rnc or .sch",
      "Name one of these in xml-model."),
  SCHEMA_03(WARNING, "the schema {0} cannot be used: {1}", "Mend the schema."),
  SCHEMA_04(
      INFO,
      "{0} files name no schema, so that an editor's program cannot help; this is the first",
      "Copy both lines <?xml-model …?> from a neighbour; `check` applies the schemas in any case."),
  XML_01(ERROR, "not well-formed: {0}", "Mend this first: nothing after it could be read."),
  XML_02(
      ERROR,
      "the entity {0} stands outside this file and is not read; expected: entities with their text in the DOCTYPE",
      "Write the text itself, or declare <!ENTITY name \"text\">."),
  XML_03(
      ERROR,
      "elements are nested more than {0} deep; expected: a text of ordinary depth",
      "Look for a start tag that is never closed and repeats."),
  XML_04(
      ERROR,
      "the bytes {0} are not {1}; expected: text in the encoding the file declares",
      "Save the file again as UTF-8."),
  XML_05(
      ERROR,
      "entities make this file grow beyond {0} characters; expected: at most 16 times its own size",
      "Entities stand for a few characters, not for pages."),
  RNG_01(ERROR, "{0}", "See the page of the encoding for what may stand here."),
  RNG_02(ERROR, "{0}", "See the page of the encoding for the attributes of this element."),
  RNG_03(
      ERROR,
      "{0}",
      "A date is YYYY, YYYY-MM or YYYY-MM-DD and stands in the calendar; a list is closed."),
  RNG_04(ERROR, "{0}", "Put the words into a paragraph or another element that may hold text."),
  RNG_05(ERROR, "{0}", "See the page of the encoding for what this element needs."),
  ID_01(
      ERROR,
      "the id {0} stands here again, first at {1}; expected: every xml:id once in the edition",
      "Give one of them another id and its pointers with it."),
  ID_03(
      ERROR,
      "{0} was published in version {1} and is nowhere; expected: every published id where it was, or a line that says where it went",
      "Put it back, or add here, with tabs: PAGE#ID to PAGE#ID, or: PAGE#ID withdrawn WHY."),
  ID_04(
      ERROR,
      "{0} is no line of this list; expected: three columns with tabs between them",
      "PAGE VERSION IDS, PAGE#IDS to ADDRESS, or PAGE#IDS withdrawn WHY; ids that count up are a range: p1..p12."),
  ID_05(
      ERROR,
      "{0} went elsewhere or was withdrawn, and is there again; expected: no id for a second thing",
      "Give what is there now another id; or take this line out if it is the same."),
  ID_06(
      ERROR,
      "{0} went to {1}, which the site does not have; expected: an address that is there",
      "Mend the address; a page is named from the root of the site, as text/ID.html."),
  REF_01(ERROR, "@{0} points to {1}; {2} has no such id", "{3}"),
  REF_03(
      WARNING,
      "@{0} points to {1}, which is nowhere in this folder ({2}×, this is the first); the words stay, without a link",
      "{3}"),
  REF_02(ERROR, "@{0} points to {1}, which is {2}; expected: {3}", "{4}"),
  NOTE_11(
      WARNING,
      "{0} leads to {1}, which this file does not have; expected: the id of an element in it",
      "Mend the pointer, or give the element that is meant this xml:id."),
  NOTE_12(
      WARNING,
      "nothing refers to the note {0}; expected: a ref or ptr with its id, or @target on the note",
      "Put the reference where the mark stood; until then the note is listed without a place."),
  NOTE_13(
      WARNING,
      "the number {0} stands here again among the notes of kind {1}, first at {2}; expected: every number once",
      "Give one of them another number, or leave @n out: the note is then counted."),
  NOTE_14(
      INFO,
      "note {0} comes after note {1}; expected: {2}",
      "A note is missing between them, or one of the numbers is misread."),
  NOTE_15(
      WARNING,
      "the kind of notes {0} is not declared in the taxonomy note-kinds; it counts and stands by itself",
      "{1}"),
  CITE_01(ERROR, "@{0} cites {1}; tei/register/works.xml has no work w.{2}", "{3}"),
  CITE_02(
      ERROR,
      "@{0} cites {1}, which is no place; expected: cite:WORK/UNIT.NUMBER, as cite:rees-2004/ch.1/par.14",
      "{2}"),
  CITE_03(ERROR, "@{0} cites {1}; the text {2} has no {3}", "{4}"),
  DATE_01(
      ERROR,
      "@{0} is {1}, which is no date; expected: EDTF, as 1919, 1919-03, 1919-03-25, 1919-03~, 191X or [1919-03..1919-04]",
      "Leave the attribute out where the source gives no date."),
  DATE_02(
      ERROR,
      "@{0} {1} is before @{2} {3}; expected: an end after its beginning",
      "See the source again."),
  ENTRY_01(
      WARNING,
      "{0} is named nowhere; expected: at least one mention or claim",
      "Tag a mention, or leave the entry out."),
  ENTRY_02(
      WARNING,
      "{0} has the id of {1}, who is at {2}; the register shows the first, and no name leads to this one",
      "Give one of them another id and its pointers with it."),
  LIFE_01(
      ERROR,
      "{0} holds or belongs to {1} from {2} to {3}, outside the life of {4}",
      "One of the dates is wrong, or another person of this name is meant."),
  LIFE_02(
      WARNING,
      "{0} holds or belongs to {1} from {2} to {3}, while {4} did not exist",
      "One of the dates is wrong, or another organ is meant."),
  LIFE_03(
      ERROR,
      "{0} holds or belongs to {1} from {2} without end, beyond the death of {4}; expected: an end",
      "Leave to-custom out where no source gives the end: it is then taken to lie in the life."),
  POST_01(
      WARNING,
      "{0} has places: {1}; certain holders from {2} on: {3}",
      "An end may be missing, or the sources contradict each other: say so in a note of type contradiction."),
  RANK_01(
      ERROR,
      "{0} stands below itself: {1}",
      "Date the relations so that they never hold at one time, or take one out."),
  NAME_01(
      ERROR,
      "the official name \"{0}\" of {1} overlaps with \"{2}\"; expected: one at a time in a language",
      "End the one where the other begins, or make one of them a form."),
  EVENT_02(
      ERROR,
      "{0} {1} {2} without an event; expected: @corresp to the event that brought it about",
      "Make an event of type succeeded, merged or split and point to it."),
  EVENT_03(
      WARNING,
      "the event {0} of type {1} is used by no tenure or relation",
      "Point to it from @corresp of the tenures or relations that it began or ended."),
  OFFICE_01(
      WARNING,
      "the text gives {0} the office {1} in {2}; no tenure of the registers is of that time",
      "See which of the two is right, or add the tenure."),
  SESSION_01(
      INFO,
      "{0} attended {1} and had no seat in {2} then",
      "A guest, or a tenure that is still missing."),
  IDNO_01(
      ERROR,
      "{0} has the number {1}, which {2} has too; expected: one entry for a number",
      "One of the two is another person or organ, or both are one entry."),
  DISPUTE_01(
      ERROR,
      "the contradiction names {0} and follows \"{1}\"; expected: two or more claims of the registers, and one of them or none",
      "@target has the ids of the claims, @select that of the one to follow."),
  WIT_01(
      ERROR,
      "@wit names {0}, which is no witness of this text; expected: an id of its listWit",
      "{1}"),
  WIT_02(
      ERROR,
      "the witness {0} has two readings in this entry; expected: one, or which of its layers each is",
      "Take it out of one, or tell the layers apart with @hand, @varSeq, @type or a witDetail."),
  WIT_03(
      WARNING,
      "this entry names the witnesses of its lemma and says nothing of {0}",
      "Add them where they belong; mark a lacuna with lacunaStart and lacunaEnd."),
  WIT_04(
      WARNING,
      "the apparatus names {0}, and the text lists no witnesses; the sigla stand for themselves",
      "Describe each in listWit, with its siglum as xml:id."),
  APP_01(
      WARNING,
      "the lemma \"{0}\" does not stand in the text there, which has \"{1}\"",
      "Mend the lemma, or the place in @from, @to or @loc."),
  APP_02(
      WARNING,
      "this reading has {0}, as {1} has; expected: readings that differ",
      "Join the two with all their witnesses in one @wit, or say with @type or @hand how they differ."),
  APP_03(
      WARNING,
      "the place of this entry overlaps with that of the entry at {0}; expected: places apart, or one within the other",
      "Let one of the two begin or end where the other does."),
  APP_04(
      WARNING,
      "@{0} leads to {1}, {2}; expected: a place of the text, its beginning before its end",
      "See the ids and numbers of the text; the entry now stands at its end, without a place."),
  APP_06(
      WARNING,
      "this entry has no other reading; expected: at least one rdg",
      "Add the reading, or take the entry out."),
  SOURCE_01(
      ERROR,
      "the received text {0} (sha256 {1}…) is not in the folder {2}",
      "Put your own copy of the received text there, or name its folder with --sources."),
  SOURCE_02(ERROR, "{0}", "The manual tells under Sheets how a received text is read."),
  SOURCE_03(
      ERROR,
      "the file has {0} MB; expected: a text of at most {1} MB",
      "Divide it into its volumes, each with a header and a profile of its own."),
  ENCODE_01(
      ERROR,
      "{0} stands there already; expected: a text not yet encoded",
      "Encode with --force to write it anew; what was edited by hand is then lost."),
  ENCODE_02(
      WARNING, "the note reference {0} has no note", "It is kept as a note whose text is lost."),
  ENCODE_03(
      WARNING,
      "the note {0} has no reference",
      "It is kept at the end of the text; say its place in the profile."),
  ENCODE_04(
      WARNING,
      "{0} may be {1}; taken as {2}, certainty {3}",
      "Decide in names of the profile, or in the whole TEI."),
  ENCODE_05(
      INFO, "{0} looks like a name and is in no register ({1}×)", "Make an entry, or leave it."),
  ENCODE_06(
      ERROR,
      "{0} of the profile is not found on its line; expected: {1}",
      "The text is the authority: mend the profile."),
  ENCODE_07(
      WARNING,
      "{0} would cross the borders of {1} and is left out",
      "Say in the profile which of the two is meant."),
  ENCODE_08(
      ERROR,
      "this line stands in no zone of the profile and is left out",
      "Say in zones what it is; furniture, if it is no part of the text."),
  ENCODE_09(
      WARNING,
      "this row has {0} values; expected: {1}",
      "They are kept from the left; say in tables.yaml where each belongs."),
  ENCODE_10(
      ERROR,
      "the plan of this row places {0} words; there are {1}",
      "Count them again; column rules are none."),
  ENCODE_11(
      WARNING,
      "{0} adds up to {1}; printed: {2}",
      "The printed figure stays; if it is misread, correct it in tables.yaml."),
  ENCODE_12(
      ERROR,
      "another cell reaches into column {0} of this row, and this one is left out",
      "Say in tables.yaml over how many rows and columns each goes."),
  ENCODE_13(
      ERROR,
      "the received text holds no words",
      "Take the copy from which tei/source/ID/header.xml was written; nothing is encoded."),
  ENCODE_14(
      ERROR,
      "the character {0} stands here ({1}×), which XML cannot hold; nothing is encoded",
      "Save a text without it, and put the new sha256 into tei/source/ID/header.xml."),
  ENCODE_20(
      INFO,
      "the reference of note {0} is {1} by: {2}; certainty {3}",
      "Give its place in supplied of notes.yaml, or move it in the whole TEI."),
  ENCODE_21(
      WARNING,
      "this stands among the notes and is part of none",
      "Say in notes.yaml where notes begin."),
  ENCODE_40(
      INFO,
      "the reference \"{0}\" leads to no work of the bibliography ({1}×)",
      "Make an entry in tei/register, or name its title in works of citations.yaml."),
  ENCODE_41(
      WARNING,
      "\"{0}\" may be another work; taken as {1}, certainty {2}",
      "Decide in works of citations.yaml, or in the whole TEI."),
  ENCODE_60(
      ERROR, "{0}; expected: a text, plain or in Markdown or HTML", "Save it as text in UTF-8."),
  ENCODE_61(INFO, "{0}: {1} (certainty {2})", "If not, mend it in tei/source/{3}."),
  ENCODE_62(WARNING, "{0}: {1} (certainty {2}); {3}", "Mend it in tei/source/{4}."),
  COLLATE_01(
      ERROR,
      "this witness cannot be read; nothing is collated",
      "A witness is plain text in UTF-8, or TEI in a file .xml."),
  COLLATE_02(
      ERROR,
      "the siglum {0} stands for {1} and for {2}; expected: one witness for a siglum",
      "Name a witness as SIGLUM=FILE."),
  COLLATE_03(
      ERROR,
      "{0}; nothing is written over",
      "Give the text another name with --id, or another file with --out."),
  COLLATE_04(WARNING, "the witness {0} holds no words", "Is this its file?"),
  COLLATE_05(
      ERROR, "the base {0} holds no words; expected: a text", "Name another witness with --base."),
  COLLATE_06(
      WARNING,
      "the witness {0} and the base {1} have {2} of {3} words in common",
      "Is this a witness of the same text?"),
  COLLATE_07(WARNING, "{0}", "The entry was edited and stays as it is: decide again."),
  COLLATE_08(
      INFO,
      "the text has \"{0}\" here, which no witness has; it is the lemma, without a witness",
      "If it is a conjecture, say so with @resp; if not, put the word of a witness back."),
  COLLATE_09(
      WARNING,
      "the base has changed here from \"{0}\" to \"{1}\", and so has the text",
      "See whether the markup around still fits."),
  COLLATE_10(ERROR, "--base names {0}; expected: one of the witnesses {1}", "{2}"),
  IMPORT_01(
      ERROR,
      "{0}; expected: a text as .docx, .odt, .html, .md or .txt",
      "Open it in your word processor and save it in one of these formats."),
  IMPORT_02(
      ERROR,
      "{0} stands there already; expected: a text not yet imported, or another --id",
      "Import with --force to write it anew; what was edited by hand is then lost."),
  IMPORT_03(
      WARNING,
      "cannot be carried over: {0} ({1}×){2}",
      "Look at the document there, and write by hand what is missing."),
  IMPORT_04(
      INFO,
      "left out, or kept only as words: {0} ({1}×){2}",
      "Nothing is to be done, if they are no part of the text."),
  IMPORT_05(
      ERROR,
      "{0} has more than {1} MB; expected: a document of ordinary size",
      "No text is so long: look whether the file is what it says it is."),
  IMPORT_06(
      WARNING,
      "the file does not tell its encoding; read as {0}, certainty {1}",
      "If letters are wrong, save it as UTF-8 and import it again."),
  IMPORT_07(
      WARNING,
      "the picture {0} {1}",
      "Put it into the folder of the text, as png, jpg, gif, webp or svg, and name it in graphic."),
  IMPORT_08(ERROR, "there is not a word in this document", "Is this the file that was meant?"),
  MASK_01(
      ERROR,
      "the word \"{0}\" is not in the received text here, which has \"{1}\"; no markup says who changed it",
      "Write <choice><sic>…</sic><corr>…</corr></choice>, <supplied> or a note with @resp, or put the word back."),
  MASK_02(
      ERROR,
      "the received text has \"{0}\" at character {1}; the TEI has lost it",
      "Put it back, or declare the passage in the header as furniture."),
  MASK_03(
      ERROR,
      "{0}; expected: the characters themselves, so that they can be found in the received text",
      "Write the character instead of the reference or the CDATA section."),
  MASK_04(
      ERROR,
      "{0}; expected: @source with the range in the received text, as name.txt#char=120,480",
      "Copy @source from a neighbour and mend the numbers; `encode` writes it."),
  MASK_05(
      WARNING,
      "the signs \"{0}\" stand for \"{1}\" of the received text",
      "Mark the change as <choice>, if it is more than a repair."),
  MASK_06(
      ERROR,
      "words of a protected text stand unmasked: \"{0}\"; expected: gaps with reason=\"rights\"",
      "Keep the whole text in target/private/tei and let `mask` write this file."),
  SUGGEST_01(
      INFO,
      "{0}: \"{1}\" may be {2} ({3})",
      "Write yes or no beside {4} in tei/suggestions.tsv, then suggest --apply."),
  SUGGEST_02(
      ERROR,
      "the line {0} has {1}; expected: {2}",
      "Mend it in the table; the lines that are right were taken."),
  SUGGEST_03(
      WARNING,
      "{0} is accepted and cannot be put in: {1}",
      "Mark it by hand; the line goes when it is marked, or write no."),
  SUGGEST_04(
      WARNING,
      "the whole text of {0} is not here; nothing is suggested for it",
      "Name the folder with your copy of the received text with --sources."),
  SUGGEST_05(
      ERROR,
      "the bytes of this file are not those that {0} has for its characters; nothing is put in",
      "Save the file as UTF-8."),
  FILL_01(
      ERROR,
      "the gap points to characters {0}, the received text has {1}",
      "The gap was changed by hand: mask the whole text again."),
  FILL_02(
      WARNING,
      "was edited since it was filled and is left as it is",
      "Bring the edits back with `mask`; delete the file to have it filled anew."),
  RENDER_01(
      WARNING,
      "no rule shows the element {0} ({1}×, this is the first); its text is kept",
      "Write a template for it in xslt/part."),
  RENDER_02(
      ERROR, "{0}", "Take the edition's own file of this name away to have the default again."),
  SETTING_01(WARNING, "{0} is no setting; it changes nothing", "{1}"),
  FACS_01(
      WARNING,
      "@{0} names {1}, which {2}; expected: an image below the edition, named relative to this file, or an address on the web",
      "The page is made without it: put the file there, or mend the name."),
  SITE_01(ERROR, "{0}", "`apparat build` writes the site."),
  SITE_02(
      ERROR,
      "{0} holds something that is no site; expected: a new or empty folder, or a site made before",
      "Name another folder with --out: what is there would be lost."),
  ARCHIVE_01(
      ERROR,
      "{0} {1}; expected: the files of the site, each as it stands beside the archive, and no other",
      "Build the site anew; do not change it by hand."),
  LINK_01(ERROR, "the link {0} leads to no page", "{1}"),
  LINK_02(ERROR, "the link {0} leads to no place: {1} has no id {2}", "{3}"),
  LINK_03(
      ERROR,
      "{0} would be asked for from outside: {1}; expected: nothing the page needs lies elsewhere",
      "Put the file into site/assets."),
  LINK_04(
      ERROR,
      "the link {0} runs a script; expected: an address",
      "Every page is readable without script: use a button for what only a script can do."),
  HTML_01(ERROR, "the id {0} stands twice on this page", "Ids name one place."),
  HTML_02(ERROR, "{0}", "Screen readers step through headings: one h1, no level left out."),
  HTML_03(ERROR, "{0}", "Say the language with @lang on html."),
  HTML_04(
      ERROR,
      "{0} has no name; expected: text, a label, alt or aria-label",
      "What a reader cannot see must be said."),
  HTML_05(ERROR, "{0}", "A page has a title, one main and one h1."),
  HTML_06(ERROR, "{0}", "Say with th what a column or row holds, or with caption what it is."),
  WORD_01(ERROR, "{0}", "{1}"),
  WORD_02(ERROR, "the text {0} has no page", "Build the site anew."),
  WORD_03(
      ERROR,
      "this page shows words of a text {0}; expected: a text that is shown and whose TEI stands at tei/{1}.xml",
      "Build the site anew, or see availability/@n in the header."),
  LEAK_01(
      ERROR,
      "a run of {0} words of the protected text {1} stands here: \"{2}…\"",
      "Take it out, or list the title of a work in tei/source/quotable.txt."),
  LEAK_02(
      ERROR,
      "the phrase \"{0}…\" has {1} words; expected: a title, of at most {2}",
      "Passages of a protected text may not stand; shorten it."),
  LEAK_03(
      ERROR,
      "what is packed in here cannot be read: {0}",
      "A file that cannot be searched for protected text is not published."),
  PUBLISH_01(
      ERROR,
      "this is a site for private study; expected: a site built without --private",
      "Publish target/site, never target/private."),
  RELEASE_01(
      ERROR,
      "{0}; expected: {1}",
      "A release is known by what the edition statement in tei/edition.xml says."),
  RELEASE_02(
      ERROR,
      "{0} addresses are not kept, the first is {1}; expected: all that version {2} has",
      "Run `freeze` and commit tei/ids.tsv: what is released is cited."),
  RELEASE_03(
      ERROR,
      "version {0} was released before and held something else: {1}",
      "Give the edition a greater version, and freeze it."),
  RELEASE_04(
      ERROR,
      "version {0} comes after {1}, which was released; expected: a greater one",
      "Versions go by their numbers: 0.10 is greater than 0.9."),
  RELEASE_05(
      WARNING,
      "{0} texts are masked and not all received texts are in {1}; the release was not searched for their words",
      "Name the folder of the received texts with --sources."),
  RELEASE_06(
      ERROR,
      "{0} is no line of this list; expected: four columns with tabs between them",
      "`release` writes it; take it back from version control."),
  RELEASE_10(
      ERROR,
      "{0} was changed: its sha256 is {1}; by the manifest: {2}",
      "Take another copy of the release; this one is not what was released."),
  RELEASE_11(
      ERROR, "{0} is named by the manifest and is not there", "Take another copy of the release."),
  RELEASE_12(
      ERROR,
      "{0} is there and the manifest does not name it",
      "Take another copy of the release; this was put in later."),
  RELEASE_13(ERROR, "{0}", "Take another copy of the release: a whole one is a plain ZIP file."),
  RELEASE_14(
      ERROR,
      "{0}; expected: {1}",
      "ro-crate-metadata.json is written by `release`; see https://w3id.org/ro/crate/1.2."),
  RELEASE_15(
      ERROR,
      "the manifest is not that of the release {0} of this edition",
      "Somebody has changed files and manifest together; take another copy."),
  RELEASE_16(
      WARNING,
      "every file is as it was released, but the ZIP around them is not as `release` packs it",
      "Another program or another Java has packed it, or something stands between the files."),
  SINCE_01(ERROR, "{0}; expected: a revision of git that has this edition", "{1}");

  private final Severity severity;
  private final String text;
  private final String hint;

  Rule(Severity severity, String text, String hint) {
    this.severity = severity;
    this.text = text;
    this.hint = hint;
  }

  /** The stable code: {@code REF-01}. */
  public String code() {
    return name().replace('_', '-');
  }

  /** How much a finding of this rule weighs. */
  public Severity severity() {
    return severity;
  }

  /**
   * A finding of this rule.
   *
   * @param words what goes into the slots of text and hint, in their order
   */
  public Finding at(Location place, Object... words) {
    return new Finding(code(), severity, place, fill(text, words), fill(hint, words));
  }

  private static String fill(String pattern, Object[] words) {
    // MessageFormat reads an apostrophe as a quotation mark.
    return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT)
        .format(strings(words))
        .strip();
  }

  private static Object[] strings(Object[] words) {
    Object[] out = new Object[words.length];
    for (int i = 0; i < words.length; i++) {
      out[i] = String.valueOf(words[i]);
    }
    return out;
  }
}
