package io.github.apparat.encode.notes;

import java.util.Optional;

/**
 * A reference and its note.
 *
 * @param start the offset of the reference's first character, which goes
 * @param end the offset after its last one; the same where the reference is put in
 * @param reading what stands there besides the note: a space where the reference had taken it
 * @param from the offset of the first character of the reference as received, which may stand
 *     before the place it belongs to
 * @param to the offset after its last one; the same where nothing of it is left
 * @param series of the note
 * @param id of the note, without the id of the text: {@code n5}, or {@code n3.85} where several
 *     scopes count from 1
 * @param n the number of the note in its scope
 * @param body its words; none where they are lost
 * @param cert how sure it is that this reference belongs to this note: high, medium or low
 * @param sign what the reference was known by
 * @param supplied whether nothing of the reference is left in the text
 * @param again whether the note has a reference before this one
 */
public record NoteLink(
    int start,
    int end,
    String reading,
    int from,
    int to,
    Convention.Series series,
    String id,
    int n,
    Optional<Body> body,
    String cert,
    String sign,
    boolean supplied,
    boolean again) {}
